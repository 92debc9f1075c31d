package org.kermitftps.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.kermitftps.local.Collision.Placing;

/**
 * Puts a whole download under its name. At every moment the name leads to a whole file, the old or the new one; and nobody
 * who does the same in the same directory is overwritten, because new names are made by links, which fail if they are
 * taken, and files are replaced by one at a time. A message that is delivered again brings the same bytes again: they are not kept once more each time.
 */
public final class Arrival {

    private final Path target;
    private final ServerFile file;
    private final Placing placing;

    /** @param target where it is wanted */
    public Arrival(Path target, ServerFile file, Placing placing) {
        this.target = target;
        this.file = file;
        this.placing = placing;
    }

    /**
     * @param part whole, and proven to be
     * @return where it is now; another name than the wanted one with {@code rename}
     */
    public Path place(Part part) throws IOException {
        part.force();
        Path placed = placing == Placing.APPEND ? Appending.to(target, file, part.path()) : placed(part.path());
        part.discard();
        force(target.getParent());
        return placed;
    }

    private Path placed(Path part) throws IOException {
        while (true) {
            if (isNamed(part, target)) {
                return target;
            }
            Path placed = onCollision(part);
            if (placed != null) {
                return placed;
            }
        }
    }

    /** {@code null} if the name is free again, or another one was taken meanwhile. */
    private Path onCollision(Path part) throws IOException {
        if (Files.isDirectory(target)) {
            throw new FileSystemException(target.toString(), null, "is a directory");
        }
        if (placing == Placing.RENAME) {
            return renamed(part);
        }
        return placing == Placing.REPLACE
                ? Files.move(part, target, StandardCopyOption.ATOMIC_MOVE)
                : Replacement.of(target, part);
    }

    private Path renamed(Path part) throws IOException {
        for (Path known : List.of(target, BackupNames.latest(target))) {
            if (isSame(part, known)) {
                return known;
            }
        }
        Path other = BackupNames.next(target);
        return isNamed(part, other) ? other : null;
    }

    static boolean isSame(Path one, Path other) throws IOException {
        return Files.isRegularFile(other) && Files.mismatch(one, other) < 0;
    }

    /** Gives a file a second name, or moves it there on file systems without links; false if the name is taken. */
    static boolean isNamed(Path file, Path name) throws IOException {
        try {
            Files.createLink(name, file);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        } catch (UnsupportedOperationException | FileSystemException e) {
            return isMoved(file, name);
        }
    }

    private static boolean isMoved(Path file, Path name) throws IOException {
        try {
            Files.move(file, name);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        }
    }

    /** So that the new name survives a power cut, too. */
    private static void force(Path directory) {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Windows cannot do that with a directory, and needs not.
        }
    }
}
