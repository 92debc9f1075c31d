package org.kermitftps.camel;

import org.kermitftps.negotiate.Outcome;
import org.kermitftps.policy.ProtectionLevel;
import org.kermitftps.policy.TlsEngineName;
import org.kermitftps.policy.TlsReport;
import org.kermitftps.tls.Verification;
import org.kermitftps.wire.WireSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a connection lacks although the options allow it: said each time, so that nobody forgets what was switched off. */
final class ConnectionWarnings {

    private static final Logger LOG = LoggerFactory.getLogger(ConnectionWarnings.class);

    private ConnectionWarnings() {}

    static void legacyAllowed(String server) {
        LOG.warn(
                "{}: legacyTls=true, TLS 1.0, 1.1 and old cipher suites are offered if the server refuses better ones",
                server);
    }

    private static void throughProxy(String server, KermitFtpsEndpoint endpoint) {
        if (ProxyOptions.isThroughFtpProxy(endpoint.getConfiguration())) {
            LOG.warn(
                    "{}: ftpProxy, it sees password and files; how it speaks to {} is not known here",
                    server,
                    endpoint.getConfiguration().getHost());
        }
    }

    private static void legacy(String server, TlsReport tls) {
        if (tls.engine().equalsIgnoreCase(TlsEngineName.LEGACY.name())) {
            LOG.warn(
                    "{}: OLD TLS, {} with {}, as legacyTls=true allows; ask the partner to upgrade",
                    server,
                    tls.protocol(),
                    tls.cipherSuite());
        } else {
            LOG.warn("{}: legacyTls=true is not needed, the server speaks {}; remove it", server, tls.protocol());
        }
    }

    static void about(Outcome outcome, KermitFtpsEndpoint endpoint) {
        WireSettings settings = endpoint.wireSettings();
        String server = settings.server();
        throughProxy(server, endpoint);
        if (!outcome.state().isSecured()) {
            LOG.warn("{}: NOT SECURED, user name, password and files go in clear text, as the options allow", server);
        } else if (outcome.state().data() == ProtectionLevel.CLEAR) {
            LOG.warn("{}: files and listings go in clear text, as the options allow", server);
        }
        if (outcome.state().isSecured() && settings.legacyTls()) {
            legacy(server, outcome.state().tls());
        }
        if (outcome.state().isSecured() && settings.tls().verification() == Verification.NONE) {
            LOG.warn(
                    "{}: {}, the certificate of {} was not verified; to pin it use certsOkFingerprint={}",
                    server,
                    endpoint.getConfiguration().isCertsOk() ? "certsOk=true" : "verify=none",
                    outcome.state().tls().peer(),
                    outcome.state().tls().fingerprint());
        }
        if (outcome.state().isSecured() && settings.tls().verification() == Verification.CHAIN) {
            LOG.warn(
                    "{}: hostnameVerification=off, nobody looked whether {} is this host's certificate",
                    server,
                    outcome.state().tls().peer());
        }
    }
}
