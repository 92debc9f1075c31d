package org.kermitftps.wire;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Ends writes that stand still. A socket has a time limit for reading only: a peer that stops reading would hold an upload
 * for ever. One daemon thread for all sockets that share a watch; it lives as long as one of them is open.
 */
public final class WriteWatch implements AutoCloseable {

    private static final long LOOK_MILLIS = 250;

    private final Set<WatchedSocket> sockets = ConcurrentHashMap.newKeySet();
    private ScheduledExecutorService timer;

    synchronized void add(WatchedSocket socket) {
        sockets.add(socket);
        if (timer == null) {
            timer = Executors.newSingleThreadScheduledExecutor(WriteWatch::daemon);
            timer.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    synchronized void remove(WatchedSocket socket) {
        if (sockets.remove(socket) && sockets.isEmpty()) {
            close();
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "kermit-ftps-write-watch");
        thread.setDaemon(true);
        return thread;
    }

    private void look() {
        long now = System.nanoTime();
        sockets.forEach(socket -> socket.endStalledWrite(now));
    }

    /** Ends the thread; writes under way have no limit then. A socket made later starts it again. */
    @Override
    public synchronized void close() {
        if (timer != null) {
            timer.shutdownNow();
            timer = null;
        }
    }
}
