package org.kermitftps.names;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * Names a file has for a while, beside the one it will have: both fit where only one would. Lengths are those in UTF-8,
 * which no other character set of servers exceeds.
 */
public final class TemporaryNames {

    /** NAME_MAX of ext4, XFS, ZFS, APFS and NTFS, in bytes; NTFS counts UTF-16, which is never more. */
    public static final int LONGEST = 255;

    private static final String PART = ".part";

    /** Six digits by chance, or twelve of the content ({@code recover}). */
    private static final Pattern OURS = Pattern.compile("\\.[0-9a-f]{6}(?:[0-9a-f]{6})?\\.(?:part|old)$");

    private TemporaryNames() {}

    /**
     * {@code name.random.part}; a name that fits without the ending and not with it is cut before it. One that does not fit
     * at all is left as long as it is, so that the server refuses it before the data. Characters that {@link SentNames}
     * says some server changes are _: what is found again by its name must have it.
     *
     * @param path final name, directories before it
     * @param random six digits that keep two senders apart
     */
    public static String of(String path, String random) {
        String ending = "." + random + PART;
        int start = nameStart(path);
        String name = SentNames.kept(path.substring(start));
        boolean cut = bytes(name) <= LONGEST && bytes(name + ending) > LONGEST;
        return path.substring(0, start) + (cut ? cut(name, LONGEST - ending.length()) : name) + ending;
    }

    /** {@code name.random.old}: what stood under the final name while the temporary one takes its place. */
    public static String aside(String temporary) {
        return temporary.substring(0, temporary.length() - PART.length()) + ".old";
    }

    /** Whether an upload by this component may be on its way under that name. */
    public static boolean isOurs(String name) {
        return OURS.matcher(name).find();
    }

    /** Whether some step of a path is longer than file systems allow. */
    public static boolean isTooLong(String path) {
        return Arrays.stream(path.split("[/\\\\]")).anyMatch(step -> bytes(step) > LONGEST);
    }

    /** The longest beginning that fits, without half a character. */
    static String cut(String name, int bytes) {
        int end = Math.min(name.length(), bytes);
        while (bytes(name.substring(0, end)) > bytes || isHalf(name, end)) {
            end--;
        }
        return name.substring(0, end);
    }

    private static boolean isHalf(String name, int end) {
        return end > 0 && end < name.length() && Character.isHighSurrogate(name.charAt(end - 1));
    }

    private static int nameStart(String path) {
        return Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
