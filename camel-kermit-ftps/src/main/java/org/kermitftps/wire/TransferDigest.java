package org.kermitftps.wire;

import java.io.IOException;
import java.io.InputStream;
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
    private static final int BUFFER = 65_536;

    private final Set<String> algorithms;
    private final Map<String, MessageDigest> digests = new HashMap<>();
    private final CRC32 crc = new CRC32();
    private Head head = InputStream::nullInputStream;

    /** What is here already of a file of which only the rest crosses the wire. */
    @FunctionalInterface
    public interface Head {
        /** From its first byte to the one before the rest. */
        InputStream open() throws IOException;
    }

    /** @param algorithms names of {@link MessageDigest}, or {@code CRC32} */
    public TransferDigest(Set<String> algorithms) {
        this.algorithms = algorithms;
        clear();
    }

    /** The following transfer is the rest of a file. */
    public void startWith(Head kept) {
        head = kept;
    }

    /** Begins anew, behind what is here already. */
    void reset() throws IOException {
        clear();
        try (InputStream in = head.open()) {
            byte[] buffer = new byte[BUFFER];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                update(buffer, 0, n);
            }
        }
    }

    private void clear() {
        crc.reset();
        algorithms.stream().filter(each -> !each.equals(CRC)).forEach(each -> digests.put(each, digest(each)));
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
