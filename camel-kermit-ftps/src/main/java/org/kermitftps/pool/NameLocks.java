package org.kermitftps.pool;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One at a time for each name, however many names there are: a name that nobody uses takes no memory. Thread-safe.
 */
public final class NameLocks {

    private static final class Counted extends ReentrantLock {
        private static final long serialVersionUID = 1L;
        private int users;

        private Counted() {
            super(true);
        }
    }

    /** Names that are held; to be let go by the thread that took them. */
    public interface Held extends AutoCloseable {
        @Override
        void close();
    }

    private final Map<String, Counted> locks = new HashMap<>();

    /**
     * Waits until all of these names are free, and holds them. Always in the same order, so that two threads with the same
     * names cannot wait for each other.
     *
     * @throws InterruptedException while waiting; nothing is held then
     */
    public Held hold(Collection<String> names) throws InterruptedException {
        List<String> ordered = List.copyOf(new TreeSet<>(names));
        int held = 0;
        try {
            for (; held < ordered.size(); held++) {
                hold(ordered.get(held));
            }
        } catch (InterruptedException e) {
            free(ordered.subList(0, held));
            throw e;
        }
        return () -> free(ordered);
    }

    private void hold(String name) throws InterruptedException {
        Counted lock = used(name);
        try {
            lock.lockInterruptibly();
        } catch (InterruptedException e) {
            unused(name, lock);
            throw e;
        }
    }

    private synchronized Counted used(String name) {
        Counted lock = locks.computeIfAbsent(name, any -> new Counted());
        lock.users++;
        return lock;
    }

    private synchronized void unused(String name, Counted lock) {
        if (--lock.users == 0) {
            locks.remove(name);
        }
    }

    private synchronized void free(List<String> names) {
        for (String name : names) {
            Counted lock = locks.get(name);
            lock.unlock();
            unused(name, lock);
        }
    }

    /** How many names are in use. */
    synchronized int size() {
        return locks.size();
    }
}
