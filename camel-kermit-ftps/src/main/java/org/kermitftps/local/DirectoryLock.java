package org.kermitftps.local;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Keeps other processes out of a directory for a moment, by a lock on a file that is gone afterwards. Who waited for the
 * lock may get it on a file that was deleted meanwhile; so the owner writes a word of its own, which must be found under the
 * name. A file system without locks (NFS without its lock daemon) does without.
 */
final class DirectoryLock implements Closeable {

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
        byte[] word = UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
        channel.truncate(0).write(ByteBuffer.wrap(word));
        return isFound(new String(word, StandardCharsets.US_ASCII));
    }

    private boolean isFound(String word) throws IOException {
        try {
            return Files.readString(path, StandardCharsets.US_ASCII).equals(word);
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
