package org.kermitftps.tls;

import java.net.Socket;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;

/**
 * The keys of one control connection; knows whether the server asked for a certificate and what it was shown, because an
 * alert alone does not say what it is about.
 */
final class ClientKeys extends X509ExtendedKeyManager {

    private final X509ExtendedKeyManager keys;
    private volatile String shown;

    ClientKeys(List<KeyManager> managers) {
        keys = managers.stream()
                .filter(X509ExtendedKeyManager.class::isInstance)
                .map(X509ExtendedKeyManager.class::cast)
                .findFirst()
                .orElse(null);
    }

    /** What the server was shown when it asked for a certificate; {@code null} = it has not asked. */
    String shown() {
        return shown;
    }

    /** Whether there is anything to show. */
    boolean present() {
        return keys != null;
    }

    @Override
    public String chooseEngineClientAlias(String[] keyTypes, Principal[] issuers, SSLEngine engine) {
        String alias = keys == null ? null : keys.chooseEngineClientAlias(keyTypes, issuers, engine);
        if (alias != null) {
            shown = "it was shown " + CertificateText.of(keys.getCertificateChain(alias)[0]);
        } else if (shown == null) {
            shown = keys == null ? "none is configured" : "none of the configured ones fits what it asked for";
        }
        return alias;
    }

    @Override
    public String chooseClientAlias(String[] keyTypes, Principal[] issuers, Socket socket) {
        return chooseEngineClientAlias(keyTypes, issuers, null);
    }

    @Override
    public String[] getClientAliases(String keyType, Principal[] issuers) {
        return keys == null ? null : keys.getClientAliases(keyType, issuers);
    }

    @Override
    public X509Certificate[] getCertificateChain(String alias) {
        return keys == null ? null : keys.getCertificateChain(alias);
    }

    @Override
    public PrivateKey getPrivateKey(String alias) {
        return keys == null ? null : keys.getPrivateKey(alias);
    }

    @Override
    public String[] getServerAliases(String keyType, Principal[] issuers) {
        return null;
    }

    @Override
    public String chooseServerAlias(String keyType, Principal[] issuers, Socket socket) {
        return null;
    }
}
