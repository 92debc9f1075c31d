package org.kermitftps.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Puts a whole download in the place of a file that is kept under a backup name. No file system replaces a file only if it
 * is still the one that was backed up, and two pollers that do the two steps side by side lose one of their files: so it is
 * done by one at a time, here by the monitor, among processes by {@link DirectoryLock}.
 */
final class Replacement {

    private Replacement() {}

    /** @return null if the backup name was taken meanwhile */
    static synchronized Path of(Path target, Path part) throws IOException {
        try (DirectoryLock lock = DirectoryLock.of(target.getParent())) {
            boolean kept = Arrival.isSame(part, target) || Arrival.isNamed(target, BackupNames.next(target));
            return kept ? Files.move(part, target, StandardCopyOption.ATOMIC_MOVE) : null;
        }
    }
}
