package org.kermitftps.tls;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.UUID;

/**
 * A small text file that several threads and processes read at any time and write one after the other. Readers never see
 * half of it: a change is a new file moved over the old one. The lock is on a file of its own beside it, because a lock
 * on the file itself would be lost with the move.
 */
final class SharedFile {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long PAUSE_MILLIS = 20;

    /** What is done while nobody else may. */
    @FunctionalInterface
    interface Work {
        void run() throws IOException;
    }

    private final Path file;

    SharedFile(Path file) {
        this.file = file.toAbsolutePath();
    }

    /** All of it; empty if there is no file. */
    byte[] read() throws IOException {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            return new byte[0];
        }
    }

    /** @throws IOException if the others did not finish within 10 s, or the work's own */
    void exclusively(Work work) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".lock");
        try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = lock(channel)) {
            work.run();
        }
    }

    private static FileLock lock(FileChannel channel) throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        for (FileLock lock = attempt(channel); ; lock = attempt(channel)) {
            if (lock != null) {
                return lock;
            }
            if (System.nanoTime() > deadline) {
                throw new IOException("somebody else has held the lock for " + PATIENCE.toSeconds() + " s");
            }
            pause();
        }
    }

    /** @return {@code null} if another process, or another thread of this JVM, holds it */
    private static FileLock attempt(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for the lock", e);
        }
    }

    /** Adds a line at the end; what was there stays as it was. To be called within {@link #exclusively}. */
    void append(String line) throws IOException {
        byte[] before = read();
        boolean unfinished = before.length > 0 && before[before.length - 1] != '\n';
        byte[] more = ((unfinished ? "\n" : "") + line + "\n").getBytes(StandardCharsets.UTF_8);
        // Behind a symbolic link it is the file that is replaced, not the link.
        Path target = Files.exists(file) ? file.toRealPath() : file;
        Path fresh = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try {
            write(
                    fresh,
                    ByteBuffer.allocate(before.length + more.length)
                            .put(before)
                            .put(more)
                            .flip());
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static void write(Path to, ByteBuffer content) throws IOException {
        try (FileChannel channel = FileChannel.open(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            while (content.hasRemaining()) {
                channel.write(content);
            }
            channel.force(true);
        }
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
