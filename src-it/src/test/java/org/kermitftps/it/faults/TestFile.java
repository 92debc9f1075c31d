package org.kermitftps.it.faults;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Random;

/** A file that differs from every other in name, size and content. */
record TestFile(String name, byte[] content) {

    private static final int BYTES = 60_000;

    static TestFile ofSeed(int seed) {
        return ofSeed(seed, BYTES);
    }

    static TestFile ofSeed(int seed, int bytes) {
        byte[] content = new byte[bytes + seed];
        new Random(seed).nextBytes(content);
        return new TestFile("claim" + (seed + 10) + ".837", content);
    }

    String sha256() {
        return sha256(content);
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
