package org.kermitftps.camel;

import java.util.concurrent.Callable;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * Keeps listings of an endpoint and what deletes and moves its files apart, over whatever connections. A file that went after it was
 * listed and before it was looked at would be taken for one that nobody has begun with, and asked for once more. The
 * endpoint's, not the consumer's: what hangs when a route is stopped by force ends beside the polls of its next run.
 */
final class Listings {

    private final ReadWriteLock lock = new ReentrantReadWriteLock();

    /** While nothing is deleted or moved. */
    <T> T list(Supplier<T> listing) {
        lock.writeLock().lock();
        try {
            return listing.get();
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** While nobody lists; beside other ends. */
    <T> T end(Callable<T> end) throws Exception {
        lock.readLock().lock();
        try {
            return end.call();
        } finally {
            lock.readLock().unlock();
        }
    }
}
