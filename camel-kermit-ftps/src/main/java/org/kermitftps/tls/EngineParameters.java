package org.kermitftps.tls;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.OptionFailure;
import org.kermitftps.failure.TlsFailure;
import org.kermitftps.policy.TlsEngineName;
import org.kermitftps.policy.TlsPlan;

/**
 * What every engine of a control connection is told; control and data must be told the same, or sessions do not resume.
 * Only of the cipher suites an engine that resumes offers the session's alone, as RFC 5246 section 7.4.1.2 allows: Bouncy
 * Castle asks the JVM's disabled algorithms about each suite in each handshake.
 */
final class EngineParameters {

    private final TlsPlan plan;
    private final List<String> wanted;
    private final List<SNIServerName> names;
    /** Of the first engine; the others are told the same without being asked. */
    private String[] suites;

    /** @param wanted cipher suites; empty = the engine's own */
    EngineParameters(TlsPlan plan, TlsPeer peer, List<String> wanted) {
        this.plan = plan;
        this.wanted = wanted;
        names = serverNames(peer.host());
    }

    /** For an engine that has no session to resume. */
    void apply(SSLEngine engine) throws FtpsException {
        apply(engine, null);
    }

    /** @param session the suite of the session to resume; {@code null} = there is none */
    synchronized void apply(SSLEngine engine, String session) throws FtpsException {
        engine.setUseClientMode(true);
        SSLParameters parameters = engine.getSSLParameters();
        if (suites == null) {
            suites = suites(engine, parameters);
        }
        parameters.setProtocols(new String[] {plan.protocol()});
        parameters.setCipherSuites(session == null ? suites : new String[] {session});
        parameters.setServerNames(names);
        // Always, even with certsOk or a pin: the JDK resumes TLS 1.2 sessions of servers without Extended Master
        // Secret
        // (OpenSSL 1.0.2, CentOS 7) only with endpoint identification on. It is PeerVerifier that looks at names or
        // not.
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        engine.setSSLParameters(parameters);
    }

    private String[] suites(SSLEngine engine, SSLParameters parameters) throws FtpsException {
        String[] asked = wanted.isEmpty() ? parameters.getCipherSuites() : wanted.toArray(String[]::new);
        if (plan.engine() == TlsEngineName.LEGACY) {
            return asked;
        }
        String[] modern = withoutOld(asked);
        requireKnown(engine, plan, modern);
        return plan.engine() == TlsEngineName.BCTLS ? permitted(plan, modern) : modern;
    }

    /** The JDK up to 23 offers RSA key exchange by default: whoever steals the server's key reads every recording. */
    private static String[] withoutOld(String[] suites) {
        return Arrays.stream(suites).filter(suite -> !BcTlsSuites.isOld(suite)).toArray(String[]::new);
    }

    /** Below JSSE nobody asks jdk.tls.disabledAlgorithms; but without legacyTls what the JVM's owner forbids stays forbidden. */
    private static String[] permitted(TlsPlan plan, String[] suites) throws FtpsException {
        SSLEngine jvm = jvm(plan);
        Set<String> known = Set.of(jvm.getSupportedCipherSuites());
        String[] permitted = Arrays.stream(suites).filter(known::contains).toArray(String[]::new);
        boolean speaks = Arrays.asList(jvm.getEnabledProtocols()).contains(plan.protocol());
        if (!speaks || permitted.length == 0) {
            throw new FtpsException(
                    TlsFailure.TLS_HANDSHAKE_FAILED,
                    plan.label() + ": this JVM forbids it (jdk.tls.disabledAlgorithms)");
        }
        return permitted;
    }

    /** As for a server, whose versions no property for clients narrows. */
    private static SSLEngine jvm(TlsPlan plan) throws FtpsException {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(new KeyManager[0], new TrustManager[0], null);
            SSLEngine engine = context.createSSLEngine();
            engine.setUseClientMode(false);
            return engine;
        } catch (GeneralSecurityException e) {
            throw new FtpsException(TlsFailure.TLS_HANDSHAKE_FAILED, plan.label() + ": " + e, e);
        }
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
