package org.kermitftps.camel;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a body is, from its first byte to its last.
 *
 * @param distinction digits that two bodies hardly share: the beginning of its SHA-256
 * @param length in bytes
 */
record BodyPrint(String distinction, long length) {

    private static final int DIGITS = 12;

    /** Reads and closes it. */
    static BodyPrint of(InputStream content) throws IOException {
        try (DigestInputStream in = new DigestInputStream(content, MessageDigest.getInstance("SHA-256"))) {
            byte[] buffer = new byte[1 << 16];
            long length = 0;
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                length += n;
            }
            String digits = HexFormat.of().formatHex(in.getMessageDigest().digest());
            return new BodyPrint(digits.substring(0, DIGITS), length);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing from this Java", e);
        }
    }
}
