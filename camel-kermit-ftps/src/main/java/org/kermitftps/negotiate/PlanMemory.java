package org.kermitftps.negotiate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kermitftps.policy.TlsPlan;

/**
 * What is known about each server's TLS: which plan worked and which its data connections refused. Held by the component,
 * so that a second endpoint for the same server starts with what the first one found out. Forgotten a day after the first
 * or the last bad news, however often the server is used in between, because servers are upgraded.
 */
public final class PlanMemory {

    private static final Duration KEPT = Duration.ofHours(24);

    private record Known(TlsPlan worked, Set<TlsPlan> refused, Instant until) {}

    private final Map<String, Known> servers = new HashMap<>();
    private final Clock clock;

    /** @param clock tells when a memory expires */
    public PlanMemory(Clock clock) {
        this.clock = clock;
    }

    /** The allowed plans for a server in the order to try: the one that worked first, the refused ones not at all. */
    public synchronized List<TlsPlan> order(String server, List<TlsPlan> allowed) {
        Known known = recall(server);
        List<TlsPlan> order = new ArrayList<>(allowed);
        order.removeAll(known.refused());
        if (order.remove(known.worked())) {
            order.add(0, known.worked());
        }
        return order.isEmpty() ? allowed : List.copyOf(order);
    }

    /** The plan worked on the control connection; true if that is news. */
    public synchronized boolean worked(String server, TlsPlan plan) {
        Known known = recall(server);
        servers.put(server, new Known(plan, known.refused(), known.until()));
        return !plan.equals(known.worked());
    }

    /**
     * The plan's data connections were refused.
     *
     * @return whether another of the allowed plans is left to try
     */
    public synchronized boolean refused(String server, TlsPlan plan, List<TlsPlan> allowed) {
        Set<TlsPlan> refused = new HashSet<>(recall(server).refused());
        refused.add(plan);
        boolean othersLeft = !refused.containsAll(allowed);
        servers.put(server, new Known(null, othersLeft ? Set.copyOf(refused) : Set.of(), expiry()));
        return othersLeft;
    }

    private Known recall(String server) {
        Known known = servers.get(server);
        return known == null || clock.instant().isAfter(known.until()) ? new Known(null, Set.of(), expiry()) : known;
    }

    private Instant expiry() {
        return clock.instant().plus(KEPT);
    }
}
