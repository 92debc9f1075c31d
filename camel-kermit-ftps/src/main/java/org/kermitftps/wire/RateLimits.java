package org.kermitftps.wire;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * The rate limits of all partners, for all endpoints of a component. A limit is the partner's: it holds for every connection
 * to it as long as one endpoint that names it runs, also for those of endpoints that name none.
 */
public final class RateLimits {

    /** Lines carry as much up as down, so each direction has the whole limit. */
    record Partner(RateLimit up, RateLimit down, Set<Object> owners) {}

    private final Map<String, Partner> partners = new ConcurrentHashMap<>();
    private final LongSupplier clock;

    /** @param clock nanoseconds, as {@link System#nanoTime} */
    public RateLimits(LongSupplier clock) {
        this.clock = clock;
    }

    /**
     * An endpoint that names a limit begins.
     *
     * @param partner whose limit it is
     * @param bytesPerSecond above 0
     * @param owner the endpoint, for {@link #release}
     * @return what holds now, in bytes per second: another number is that of endpoints that run already
     */
    public synchronized long claim(String partner, long bytesPerSecond, Object owner) {
        Partner known = partners.computeIfAbsent(
                partner,
                none -> new Partner(
                        new RateLimit(bytesPerSecond, clock), new RateLimit(bytesPerSecond, clock), new HashSet<>()));
        long holds = known.up().bytesPerSecond();
        if (holds == bytesPerSecond) {
            known.owners().add(owner);
        }
        return holds;
    }

    /** An endpoint ends; nothing happens if it has claimed nothing. */
    public synchronized void release(String partner, Object owner) {
        Partner known = partners.get(partner);
        if (known != null && known.owners().remove(owner) && known.owners().isEmpty()) {
            partners.remove(partner);
        }
    }

    /** {@code null} if there is no limit. */
    Partner of(String partner) {
        return partners.get(partner);
    }
}
