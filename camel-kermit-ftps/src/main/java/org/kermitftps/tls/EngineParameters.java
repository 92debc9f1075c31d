package org.kermitftps.tls;

import java.util.List;
import java.util.Set;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.OptionFailure;
import org.kermitftps.policy.TlsPlan;

/** What every engine of a control connection is told; control and data must be told the same, or sessions do not resume. */
final class EngineParameters {

    private EngineParameters() {}

    static void apply(SSLEngine engine, TlsPlan plan, TlsPeer peer, List<String> cipherSuites) throws FtpsException {
        engine.setUseClientMode(true);
        SSLParameters parameters = engine.getSSLParameters();
        parameters.setProtocols(new String[] {plan.protocol()});
        if (!cipherSuites.isEmpty()) {
            requireKnown(engine, plan, cipherSuites);
            parameters.setCipherSuites(cipherSuites.toArray(String[]::new));
        }
        parameters.setServerNames(serverNames(peer.host()));
        // Always, even with certsOk or a pin: the JDK resumes TLS 1.2 sessions of servers without Extended Master
        // Secret
        // (OpenSSL 1.0.2, CentOS 7) only with endpoint identification on. It is PeerVerifier that looks at names or
        // not.
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        engine.setSSLParameters(parameters);
    }

    /** Asked here, because Bouncy Castle leaves out unknown names without a word. */
    private static void requireKnown(SSLEngine engine, TlsPlan plan, List<String> cipherSuites) throws FtpsException {
        Set<String> known = Set.of(engine.getSupportedCipherSuites());
        List<String> unknown =
                cipherSuites.stream().filter(suite -> !known.contains(suite)).toList();
        if (!unknown.isEmpty()) {
            throw new FtpsException(OptionFailure.OPTION_INVALID, plan.label() + " has no cipher suites " + unknown);
        }
    }

    /** RFC 6066 section 3: names only, never addresses; an explicit list, or the engines would guess from the peer host. */
    private static List<SNIServerName> serverNames(String host) {
        if (HostNames.isAddress(host)) {
            return List.of();
        }
        try {
            return List.of(new SNIHostName(HostNames.withoutDot(host)));
        } catch (IllegalArgumentException notAHostName) {
            // A name with an underscore, for example: resolvable, yet not allowed in SNI.
            return List.of();
        }
    }
}
