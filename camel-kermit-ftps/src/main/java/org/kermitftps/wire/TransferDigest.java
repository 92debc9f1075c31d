package org.kermitftps.wire;

import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;

/** The digests of a file while it crosses the wire, so that it need not be read again. */
public final class TransferDigest {

    private static final String CRC = "CRC32";

    private final Set<String> algorithms;
    private final Map<String, MessageDigest> digests = new HashMap<>();
    private final CRC32 crc = new CRC32();
    private boolean begun;

    /** @param algorithms names of {@link MessageDigest}, or {@code CRC32} */
    public TransferDigest(Set<String> algorithms) {
        this.algorithms = algorithms;
        reset();
    }

    /** Begins anew, unless the beginning of this file is known already. */
    void reset() {
        if (begun) {
            begun = false;
            return;
        }
        crc.reset();
        algorithms.stream().filter(each -> !each.equals(CRC)).forEach(each -> digests.put(each, digest(each)));
    }

    /** Where the beginning of a file goes that crosses the wire from its middle on; the next transfer follows it. */
    public OutputStream beginning() {
        begun = true;
        return new OutputStream() {
            @Override
            public void write(int b) {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] buffer, int offset, int length) {
                update(buffer, offset, length);
            }
        };
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(algorithm + " is missing from this Java", e);
        }
    }

    void update(byte[] buffer, int offset, int length) {
        if (length > 0) {
            digests.values().forEach(each -> each.update(buffer, offset, length));
            crc.update(buffer, offset, length);
        }
    }

    /** The value in hexadecimal digits; begins anew for that algorithm. */
    public String hex(String algorithm) {
        return algorithm.equals(CRC)
                ? Long.toHexString(crc.getValue())
                : HexFormat.of().formatHex(digests.get(algorithm).digest());
    }
}
