package org.kermitftps.camel;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.apache.camel.CamelContext;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.OptionFailure;

/**
 * What can be taken out of Camel's {@code SSLContextParameters}: the material, not the context. The engines make one
 * context per control connection, because two connections sharing one lose each other's sessions.
 *
 * @param trust chain verification, {@code null} for the JVM's
 * @param keys client certificate, possibly empty
 * @param cipherSuites in order, empty for the engine's default
 * @param protocols in order, empty for any
 */
record JsseMaterial(X509TrustManager trust, List<KeyManager> keys, List<String> cipherSuites, List<String> protocols) {

    private static final JsseMaterial NONE = new JsseMaterial(null, List.of(), List.of(), List.of());

    static JsseMaterial of(SSLContextParameters parameters, CamelContext context) throws FtpsException {
        if (parameters == null) {
            return NONE;
        }
        refuseWhatIsNotTaken(parameters);
        parameters.setCamelContext(parameters.getCamelContext() == null ? context : parameters.getCamelContext());
        try {
            return new JsseMaterial(trust(parameters), keys(parameters), ciphers(parameters), protocols(parameters));
        } catch (GeneralSecurityException | IOException e) {
            throw new FtpsException(
                    OptionFailure.TRUST_MATERIAL_UNREADABLE, "sslContextParameters: " + e.getMessage(), e);
        }
    }

    /** Settings of a context that is never made; ignoring them in silence would be worse than refusing them. */
    private static void refuseWhatIsNotTaken(SSLContextParameters parameters) throws FtpsException {
        if (parameters.getCipherSuitesFilter() != null
                || parameters.getSecureSocketProtocolsFilter() != null
                || parameters.getCertAlias() != null) {
            throw new FtpsException(
                    OptionFailure.OPTION_CONFLICT,
                    "sslContextParameters with cipherSuitesFilter, secureSocketProtocolsFilter or certAlias; "
                            + "name cipherSuites and secureSocketProtocols one by one, and give a key store with one key");
        }
    }

    private static X509TrustManager trust(SSLContextParameters parameters)
            throws GeneralSecurityException, IOException {
        if (parameters.getTrustManagers() == null) {
            return null;
        }
        TrustManager[] managers = parameters.getTrustManagers().createTrustManagers();
        return Arrays.stream(managers)
                .filter(X509TrustManager.class::isInstance)
                .map(X509TrustManager.class::cast)
                .findFirst()
                .orElse(null);
    }

    private static List<KeyManager> keys(SSLContextParameters parameters) throws GeneralSecurityException, IOException {
        return parameters.getKeyManagers() == null
                ? List.of()
                : List.of(parameters.getKeyManagers().createKeyManagers());
    }

    private static List<String> ciphers(SSLContextParameters parameters) {
        return parameters.getCipherSuites() == null
                ? List.of()
                : List.copyOf(parameters.getCipherSuites().getCipherSuite());
    }

    private static List<String> protocols(SSLContextParameters parameters) {
        return parameters.getSecureSocketProtocols() == null
                ? List.of()
                : List.copyOf(parameters.getSecureSocketProtocols().getSecureSocketProtocol());
    }
}
