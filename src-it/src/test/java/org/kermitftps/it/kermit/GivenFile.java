package org.kermitftps.it.kermit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Base64;

/**
 * A file that is there before a scenario begins.
 *
 * @param path relative; a directory if it ends with a slash
 * @param content as UTF-8
 * @param modified its time, or {@code null} for the present one
 * @param mode as {@code ls} writes it
 */
record GivenFile(String path, String content, Instant modified, String mode) {

    static GivenFile of(String path, String content) {
        return new GivenFile(path, content, null, "rw-r--r--");
    }

    GivenFile at(String time) {
        return new GivenFile(path, content, Instant.parse(time), mode);
    }

    GivenFile mode(String letters) {
        return new GivenFile(path, content, modified, letters);
    }

    private boolean isDirectory() {
        return path.endsWith("/");
    }

    /** Makes it below a folder of this machine. */
    void make(Path folder) {
        Path file = folder.resolve(path);
        try {
            Files.createDirectories(isDirectory() ? file : file.getParent());
            if (!isDirectory()) {
                Files.writeString(file, content);
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
            }
            if (modified != null) {
                Files.setLastModifiedTime(file, FileTime.from(modified));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The shell command that makes it in the current directory. */
    String shell() {
        String name = "'" + path.replace("'", "'\\''") + "'";
        if (isDirectory()) {
            return "mkdir -p " + name;
        }
        String bytes = Base64.getEncoder().encodeToString(content.getBytes(StandardCharsets.UTF_8));
        String touch = modified == null ? "" : "; touch -d @" + modified.getEpochSecond() + " " + name;
        return "mkdir -p \"$(dirname " + name + ")\"; echo '" + bytes + "' | base64 -d >" + name + "; chmod " + "u="
                + letters(0) + ",g=" + letters(3) + ",o=" + letters(6) + " " + name + touch;
    }

    private String letters(int from) {
        return mode.substring(from, from + 3).replace("-", "");
    }
}
