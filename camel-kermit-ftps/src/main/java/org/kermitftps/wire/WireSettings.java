package org.kermitftps.wire;

import java.util.List;
import org.kermitftps.policy.SecurityPolicy;
import org.kermitftps.policy.TlsEngineName;
import org.kermitftps.policy.TlsPlan;
import org.kermitftps.tls.TlsSettings;

/**
 * What a client needs to know of its endpoint, checked and immutable.
 *
 * @param host as the user wrote it; the certificate must be for it
 * @param port control port
 * @param policy what was declared about security
 * @param plans how TLS may be spoken, in order
 * @param tls trust, client key, time limits
 * @param verbose whether the command log is written at INFO instead of DEBUG
 * @param network how data connections are made
 */
public record WireSettings(
        String host,
        int port,
        SecurityPolicy policy,
        List<TlsPlan> plans,
        TlsSettings tls,
        boolean verbose,
        NetworkSettings network) {

    /** With the defaults of the network. */
    public WireSettings(
            String host, int port, SecurityPolicy policy, List<TlsPlan> plans, TlsSettings tls, boolean verbose) {
        this(host, port, policy, plans, tls, verbose, NetworkSettings.defaults());
    }

    /** The same with other settings of the network. */
    public WireSettings with(NetworkSettings other) {
        return new WireSettings(host, port, policy, plans, tls, verbose, other);
    }

    /** Whether TLS of old servers is among what may be spoken. */
    public boolean legacyTls() {
        return plans.stream().anyMatch(plan -> plan.engine() == TlsEngineName.LEGACY);
    }

    /** {@code host:port}, the key under which a server is remembered. */
    public String server() {
        return host + ":" + port;
    }
}
