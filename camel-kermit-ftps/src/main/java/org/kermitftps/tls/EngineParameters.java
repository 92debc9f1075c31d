package org.kermitftps.tls;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.OptionFailure;
import org.kermitftps.policy.TlsEngineName;
import org.kermitftps.policy.TlsPlan;

/** What every engine of a control connection is told; control and data must be told the same, or sessions do not resume. */
final class EngineParameters {

    private EngineParameters() {}

    static void apply(SSLEngine engine, TlsPlan plan, TlsPeer peer, List<String> cipherSuites) throws FtpsException {
        engine.setUseClientMode(true);
        SSLParameters parameters = engine.getSSLParameters();
        parameters.setProtocols(new String[] {plan.protocol()});
        if (plan.engine() == TlsEngineName.LEGACY) {
            parameters.setCipherSuites(orDefault(cipherSuites, parameters));
        } else {
            String[] suites = withoutOld(orDefault(cipherSuites, parameters));
            requireKnown(engine, plan, suites);
            parameters.setCipherSuites(suites);
        }
        parameters.setServerNames(serverNames(peer.host()));
        // Always, even with certsOk or a pin: the JDK resumes TLS 1.2 sessions of servers without Extended Master
        // Secret
        // (OpenSSL 1.0.2, CentOS 7) only with endpoint identification on. It is PeerVerifier that looks at names or
        // not.
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        engine.setSSLParameters(parameters);
    }

    private static String[] orDefault(List<String> suites, SSLParameters parameters) {
        return suites.isEmpty() ? parameters.getCipherSuites() : suites.toArray(String[]::new);
    }

    /** The JDK up to 23 offers RSA key exchange by default: whoever steals the server's key reads every recording. */
    private static String[] withoutOld(String[] suites) {
        return Arrays.stream(suites).filter(suite -> !BcTlsSuites.isOld(suite)).toArray(String[]::new);
    }

    /** Asked here, because Bouncy Castle leaves out unknown names without a word. */
    private static void requireKnown(SSLEngine engine, TlsPlan plan, String[] suites) throws FtpsException {
        Set<String> known = Set.of(engine.getSupportedCipherSuites());
        List<String> unknown =
                Arrays.stream(suites).filter(suite -> !known.contains(suite)).toList();
        // The engine below JSSE knows few: what else the user's list has is for the other plans.
        boolean enough = plan.engine() == TlsEngineName.BCTLS ? unknown.size() < suites.length : unknown.isEmpty();
        if (!enough) {
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
