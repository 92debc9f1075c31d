package org.kermitftps.negotiate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kermitftps.policy.TlsPlan;

/**
 * What is known about each server's TLS: which plan worked, which it cannot speak, and which its data connections
 * refused. Held by the component, so that a second endpoint for the same server starts with what the first one found
 * out. Forgotten a day after the first or the last bad news, however often the server is used in between, because
 * servers are upgraded.
 */
public final class PlanMemory {

    private static final Duration KEPT = Duration.ofHours(24);

    /**
     * @param worked the plan of the latest connection, {@code null} if none yet
     * @param unspoken plans whose handshake failed on the control connection
     * @param refused plans that worked there, but whose data connections were refused
     */
    private record Known(TlsPlan worked, Set<TlsPlan> unspoken, Set<TlsPlan> refused, Instant until) {}

    private final Map<String, Known> servers = new HashMap<>();
    private final Clock clock;

    /** @param clock tells when a memory expires */
    public PlanMemory(Clock clock) {
        this.clock = clock;
    }

    /**
     * The allowed plans for a server in the order to try: the one that worked first, those it could not speak last, the
     * refused ones not at all.
     */
    public synchronized List<TlsPlan> order(String server, List<TlsPlan> allowed) {
        Known known = recall(server);
        List<TlsPlan> order = new ArrayList<>(allowed);
        order.removeAll(known.refused());
        order.sort(Comparator.comparing(plan -> rank(known, plan)));
        return order.isEmpty() ? allowed : List.copyOf(order);
    }

    private static int rank(Known known, TlsPlan plan) {
        if (plan.equals(known.worked())) {
            return 0;
        }
        return known.unspoken().contains(plan) ? 2 : 1;
    }

    /**
     * A connection came about.
     *
     * @param plan the plan that worked
     * @param unspoken plans that failed before it
     * @return whether that is news
     */
    public synchronized boolean worked(String server, TlsPlan plan, List<TlsPlan> unspoken) {
        Known known = recall(server);
        Set<TlsPlan> all = new HashSet<>(known.unspoken());
        boolean badNews = all.addAll(unspoken);
        servers.put(server, new Known(plan, all, known.refused(), badNews ? expiry() : known.until()));
        return !plan.equals(known.worked());
    }

    /**
     * The plan's data connections were refused; it is not used again if there is another. If there is none, all are
     * allowed again: the reason may have been a passing one.
     *
     * @return whether another of the allowed plans is left to try
     */
    public synchronized boolean refused(String server, TlsPlan plan, List<TlsPlan> allowed) {
        Known known = recall(server);
        Set<TlsPlan> refused = new HashSet<>(known.refused());
        refused.add(plan);
        boolean othersLeft = allowed.stream()
                .anyMatch(other -> !refused.contains(other) && !known.unspoken().contains(other));
        servers.put(
                server,
                othersLeft
                        ? new Known(null, known.unspoken(), refused, expiry())
                        : new Known(plan, known.unspoken(), Set.of(), expiry()));
        return othersLeft;
    }

    private Known recall(String server) {
        Known known = servers.get(server);
        return known == null || clock.instant().isAfter(known.until())
                ? new Known(null, Set.of(), Set.of(), expiry())
                : known;
    }

    private Instant expiry() {
        return clock.instant().plus(KEPT);
    }
}
