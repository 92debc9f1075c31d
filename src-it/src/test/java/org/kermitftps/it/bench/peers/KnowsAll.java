package org.kermitftps.it.bench.peers;

import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.support.service.ServiceSupport;

/** A repository that has seen every file there is, and counts how many it was asked for: a poll that finds nothing new. */
public final class KnowsAll extends ServiceSupport implements IdempotentRepository {

    private int asked;

    /** Since it was made. */
    public synchronized int asked() {
        return asked;
    }

    @Override
    public synchronized boolean contains(String key) {
        asked++;
        return true;
    }

    /** How {@code idempotentEager} asks. */
    @Override
    public boolean add(String key) {
        return !contains(key);
    }

    @Override
    public boolean remove(String key) {
        return false;
    }

    @Override
    public boolean confirm(String key) {
        return false;
    }

    @Override
    public void clear() {
        // It cannot forget.
    }
}
