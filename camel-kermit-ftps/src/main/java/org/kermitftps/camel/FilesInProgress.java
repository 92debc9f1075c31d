package org.kermitftps.camel;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.support.service.ServiceSupport;

/**
 * The names of the files a consumer has in hand, and of no others; option {@code inProgressRepository} is this unless it
 * is set, also {@code inProgressRepository=#class:org.kermitftps.camel.FilesInProgress} of {@code file:}.
 *
 * <p>Camel's own is a cache that keeps what was done to its last 100,000 names. In Camel 4.14.0 it then sorts all of them
 * for each further one, which costs 100 ms of processor time a file from then on; and it forgets the oldest of more
 * than 50,000 files in hand, which would be taken once more.
 */
public final class FilesInProgress extends ServiceSupport implements IdempotentRepository {

    private final Set<String> names = ConcurrentHashMap.newKeySet();

    /** With nothing in hand. */
    public FilesInProgress() {}

    @Override
    public boolean add(String name) {
        return names.add(name);
    }

    @Override
    public boolean contains(String name) {
        return names.contains(name);
    }

    @Override
    public boolean remove(String name) {
        return names.remove(name);
    }

    /** Nothing to do: who is done with a file removes it. */
    @Override
    public boolean confirm(String name) {
        return true;
    }

    @Override
    public void clear() {
        names.clear();
    }

    /** As Camel's own: what a stopped poll had listed and not begun is found by the next one. */
    @Override
    protected void doStop() {
        names.clear();
    }
}
