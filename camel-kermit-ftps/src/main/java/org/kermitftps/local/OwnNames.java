package org.kermitftps.local;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/**
 * The names of what is not finished: {@code .name.where.facts.random.part}. They begin with a dot, so that who polls the
 * directory does not take them; where and facts are hashes of {@link ServerFile}, so that files of one name from two
 * servers, and a file that was changed in between, are told apart by the name alone.
 */
final class OwnNames {

    /** Held while a file is replaced. */
    static final String LOCK = ".replacing.lock";

    private static final Pattern OWN = Pattern.compile(
            "\\..*\\.(?:[0-9a-f]{12}\\.[0-9a-f]{8}\\.[0-9a-f]{8}\\.part|[0-9a-f]{8}\\.(?:appended|both))|\\.replacing\\.lock",
            Pattern.DOTALL);

    /** In characters; with four bytes each and the hashes it stays below the 255 bytes of a name. */
    private static final int LONGEST = 40;

    private OwnNames() {}

    /** Whether a name may be one of ours. */
    static boolean isOwn(String name) {
        return OWN.matcher(name).matches();
    }

    /** What the parts of a file begin with, whatever became of the file since. */
    static String ofFile(String name, ServerFile file) {
        return "." + shortened(name) + "." + hash(file.where(), 12) + ".";
    }

    /** What the parts of a file begin with as long as it does not change. */
    static String ofVersion(String name, ServerFile file) {
        return ofFile(name, file) + hash(file.facts(), 8) + ".";
    }

    /** A new part. */
    static String part(String name, ServerFile file) {
        long random = ThreadLocalRandom.current().nextLong();
        return ofVersion(name, file) + HexFormat.of().toHexDigits(random, 8) + ".part";
    }

    /** What was appended last to a file. */
    static String appended(String name) {
        return "." + shortened(name) + "." + hash(name, 8) + ".appended";
    }

    /** The file and what is appended to it, together. */
    static String both(String name) {
        return "." + shortened(name) + "." + hash(name, 8) + ".both";
    }

    private static String shortened(String name) {
        int end = name.offsetByCodePoints(0, Math.min(LONGEST, name.codePointCount(0, name.length())));
        return name.substring(0, end);
    }

    private static String hash(String text, int digits) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, digits);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
