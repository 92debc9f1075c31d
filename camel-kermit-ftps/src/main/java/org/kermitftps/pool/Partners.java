package org.kermitftps.pool;

import java.util.HashMap;
import java.util.Map;

/** Every partner there are pools for, by server and account. Thread-safe. */
public final class Partners {

    private final Map<String, Partner> partners = new HashMap<>();

    /**
     * A pool of connections to a partner, until it is closed.
     *
     * @param key server and account
     */
    public synchronized <L extends Lane> LanePool<L> pool(String key, PoolSettings settings, LaneMaker<L> maker) {
        partners.values().removeIf(Partner::isUnused);
        return partners.computeIfAbsent(key, any -> new Partner(System::nanoTime))
                .pool(settings, maker);
    }

    /** For a connection that is none of a pool: closes one that is idle, if there is one. */
    public void makeRoom(String key) {
        Partner partner;
        synchronized (this) {
            partner = partners.get(key);
        }
        if (partner != null) {
            partner.makeRoom();
        }
    }
}
