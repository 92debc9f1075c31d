package org.kermitftps.policy;

import java.util.Arrays;

/** Which names from a server's listing may be used at all: a name is one step in one directory, never a path. */
public final class RemoteNames {

    private RemoteNames() {}

    /** Whether the name is one step down: no separator of any system, not {@code .} or {@code ..}, no control character. */
    public static boolean isPlain(String name) {
        return !name.isEmpty()
                && !isSelfOrParent(name)
                && name.indexOf('/') < 0
                && name.indexOf('\\') < 0
                && name.chars().noneMatch(Character::isISOControl);
    }

    /** Whether every step of a path is plain, for servers that list whole paths. */
    public static boolean isPlainPath(String path) {
        String steps = path.startsWith("/") ? path.substring(1) : path;
        return !steps.isEmpty() && Arrays.stream(steps.split("/", -1)).allMatch(RemoteNames::isPlain);
    }

    /** The two entries many servers list for the directory itself; skipped without a word. */
    public static boolean isSelfOrParent(String name) {
        return name.equals(".") || name.equals("..");
    }
}
