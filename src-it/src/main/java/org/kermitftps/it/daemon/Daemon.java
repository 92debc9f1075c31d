package org.kermitftps.it.daemon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** The real daemon as a child process; what it writes goes to a file, so that it never waits for a reader. */
public final class Daemon implements AutoCloseable {
    private static final long LOOK_EVERY_MILLIS = 50;

    private final Process process;
    private final Path log;

    Daemon(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** All that was written so far. */
    public String log() {
        try {
            return new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The daemon's log cannot be read", e);
        }
    }

    /** The same in lines; the last one may be half written. */
    public List<String> lines() {
        return log().lines().toList();
    }

    /** Whether the process has not ended yet. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /**
     * Waits until the log as a whole is as wished, the daemon has ended, or the time is up.
     *
     * @return whether the wish came true
     */
    public boolean await(Predicate<List<String>> wish, Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            if (wish.test(lines())) {
                return true;
            }
            Thread.sleep(LOOK_EVERY_MILLIS);
        }
        return wish.test(lines());
    }

    /** Sends SIGTERM and does not wait. */
    public void terminate() {
        process.destroy();
    }

    /**
     * Waits for the end of the process.
     *
     * @return whether it ended in time
     */
    public boolean awaitEnd(Duration atMost) throws InterruptedException {
        return process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Makes sure that nothing is left running; a daemon that was told to stop and did not is killed here. */
    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
