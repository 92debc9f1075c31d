package org.kermitftps.wire;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which servers have answered commands that were sent ahead, and which have not; kept as long as the component lives. */
public final class PipelineMemory {

    private static final Logger LOG = LoggerFactory.getLogger(PipelineMemory.class);

    private final Map<String, String> off = new ConcurrentHashMap<>();
    private final Set<String> probed = ConcurrentHashMap.newKeySet();

    /** Nothing is known yet. */
    public PipelineMemory() {}

    /** Begins anew. */
    public void forget() {
        off.clear();
        probed.clear();
    }

    boolean isOff(String server) {
        return off.containsKey(server);
    }

    boolean isProbed(String server) {
        return probed.contains(server);
    }

    void probed(String server) {
        probed.add(server);
    }

    /** One command, one reply from now on; said once. */
    void off(String server, String reason) {
        if (off.putIfAbsent(server, reason) == null) {
            LOG.warn(
                    "{}: pipelining is off from here on, each command waits for its reply: {}. To begin with it, set "
                            + "pipelining=off",
                    server,
                    reason);
        }
    }
}
