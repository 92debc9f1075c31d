package org.kermitftps.camel;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.kermitftps.policy.TlsReport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says once a day that a server's certificate is near its end. Held by the component, like all that is known of servers. */
final class CertificateEnds {

    private static final Logger LOG = LoggerFactory.getLogger(CertificateEnds.class);

    private final Map<String, LocalDate> said = new ConcurrentHashMap<>();

    void seen(String server, TlsReport tls, Clock clock) {
        LocalDate today = LocalDate.now(clock);
        if (EndpointHealth.endsSoon(tls, clock.instant()) && !today.equals(said.put(server, today))) {
            LOG.warn(
                    "{}: the certificate of {} ends on {}; ask the partner whether it is being renewed",
                    server,
                    tls.peer(),
                    tls.validUntil());
        }
    }
}
