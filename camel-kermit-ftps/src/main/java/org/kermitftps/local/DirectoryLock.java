package org.kermitftps.local;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Keeps other processes out of a directory for a moment, by a lock on a file that is gone afterwards. Who waited for the
 * lock may get it on a file that was deleted meanwhile; so the owner gives it a size by chance, which must be found under the
 * name. A file system without locks (NFS without its lock daemon) does without.
 */
final class DirectoryLock implements Closeable {

    /** Bytes; nearly all of them are a hole. */
    private static final int LARGEST = 1 << 20;

    private final Path path;
    private final FileChannel channel;

    private DirectoryLock(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** Waits for whoever has it. */
    static DirectoryLock of(Path directory) throws IOException {
        Path path = directory.resolve(OwnNames.LOCK);
        while (true) {
            DirectoryLock lock = new DirectoryLock(
                    path, FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE));
            if (lock.isOurs()) {
                return lock;
            }
            lock.channel.close();
        }
    }

    private boolean isOurs() throws IOException {
        try {
            channel.lock();
        } catch (OverlappingFileLockException e) {
            // Another copy of this class in the same JVM, in another application of a container.
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
            return false;
        } catch (IOException e) {
            // No locks here at all.
            return true;
        }
        int size = ThreadLocalRandom.current().nextInt(1, LARGEST);
        channel.truncate(0).write(ByteBuffer.allocate(1), size - 1L);
        return isFound(size);
    }

    /** By its size, which asks for no descriptor: POSIX gives up a lock when its process closes any of that file. */
    private boolean isFound(int size) throws IOException {
        try {
            return Files.size(path) == size;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /** Deleted first: who opens it after that makes a new one. */
    @Override
    public void close() throws IOException {
        try (channel) {
            Files.deleteIfExists(path);
        }
    }
}
