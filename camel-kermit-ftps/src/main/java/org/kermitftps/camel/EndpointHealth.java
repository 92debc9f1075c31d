package org.kermitftps.camel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckRegistry;
import org.apache.camel.health.HealthCheckResultBuilder;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.policy.SecurityState;
import org.kermitftps.policy.TlsReport;

/**
 * The health check of one endpoint: how its latest connection came about. Asks memory only, never the server. UP after a
 * connection, DOWN with the code while a refusal is remembered that trying again cannot mend, UNKNOWN before the first
 * use. It is about readiness: a restart does not cure a wrong password.
 */
final class EndpointHealth implements HealthCheck {

    /** Less than this before the end of the server's certificate is worth a word. */
    static final Duration NEAR = Duration.ofDays(14);

    private final KermitFtpsEndpoint endpoint;
    private final Clock clock;
    private volatile boolean enabled = true;
    private volatile boolean registered;
    private volatile SecurityState connected;
    private volatile String lastFailure;

    EndpointHealth(KermitFtpsEndpoint endpoint, Clock clock) {
        this.endpoint = endpoint;
        this.clock = clock;
    }

    /** Without camel-health on the class path there is no registry, and nothing to do. */
    void register() {
        HealthCheckRegistry registry = HealthCheckRegistry.get(endpoint.getCamelContext());
        registered = registry != null && registry.register(this);
    }

    void unregister() {
        HealthCheckRegistry registry = HealthCheckRegistry.get(endpoint.getCamelContext());
        if (registered && registry != null) {
            registry.unregister(this);
            registered = false;
        }
    }

    void connected(SecurityState state) {
        connected = state;
        lastFailure = null;
    }

    /** A connection showed the server's certificate. */
    void shown(SecurityState state) {
        if (state.isSecured()) {
            endpoint.shared().certificateEnds().seen(endpoint.wireSettings().server(), state.tls(), clock);
        }
    }

    /** Whether the last attempt to connect succeeded. */
    boolean isConnected() {
        return connected != null && lastFailure == null;
    }

    void failed(FtpsException reason) {
        lastFailure = reason.failure().code();
    }

    @Override
    public String getGroup() {
        return "kermit-ftps";
    }

    /** The endpoint's URI, secrets masked. */
    @Override
    public String getId() {
        return "kermit-ftps:" + MaskedUri.of(endpoint);
    }

    @Override
    public boolean isLiveness() {
        return false;
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }

    @Override
    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }

    @Override
    public Result call(Map<String, Object> options) {
        HealthCheckResultBuilder result = HealthCheckResultBuilder.on(this)
                .unknown()
                .detail(CHECK_KIND, Kind.READINESS)
                .detail(ENDPOINT_URI, MaskedUri.of(endpoint))
                .detail("server", endpoint.wireSettings().server())
                .detail("connections.idle", endpoint.getIdleConnections())
                .detail("connections.busy", endpoint.getBusyConnections())
                .detail("connections.waiting", endpoint.getWaitingMessages());
        if (connected != null) {
            describe(result.up(), connected);
        }
        if (lastFailure != null) {
            result.detail("last.failure", lastFailure);
        }
        Optional<FtpsException> refusal = endpoint.shared().refusals().known(endpoint);
        refusal.ifPresent(reason -> result.down()
                .message(reason.getMessage())
                .detail("refused", reason.failure().code()));
        return result.build();
    }

    private void describe(HealthCheckResultBuilder result, SecurityState state) {
        TlsReport tls = state.tls();
        if (tls == null) {
            result.detail("security", "NONE");
            return;
        }
        result.detail("security", state.mechanism())
                .detail("engine", tls.engine())
                .detail("protocol", tls.protocol())
                .detail("peer", tls.peer())
                .detail("certificate.ends", tls.validUntil().toString());
        if (endsSoon(tls, clock.instant())) {
            result.detail("warning", "the server's certificate ends in less than " + NEAR.toDays() + " days");
        }
    }

    static boolean endsSoon(TlsReport tls, Instant now) {
        return tls.validUntil().isBefore(now.plus(NEAR));
    }
}
