package org.kermitftps.wire;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.kermitftps.policy.DataStep;

/** Which kind of data connection a server was last reached by after the first choice had failed; kept for a day. */
public final class DataModeMemory {

    private record Known(DataStep first, Instant until) {}

    private static final Duration KEPT = Duration.ofHours(24);

    private final Map<String, Known> servers = new ConcurrentHashMap<>();
    private final Clock clock;

    /** @param clock tells when a memory expires */
    public DataModeMemory(Clock clock) {
        this.clock = clock;
    }

    /** The step to begin with, {@code otherwise} if nothing is known. */
    DataStep first(String server, DataStep otherwise) {
        Known known = servers.get(server);
        return known == null || clock.instant().isAfter(known.until()) ? otherwise : known.first();
    }

    void remember(String server, DataStep first) {
        servers.put(server, new Known(first, clock.instant().plus(KEPT)));
    }
}
