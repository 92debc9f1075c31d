package org.kermitftps.camel;

import java.util.List;
import javax.net.ssl.KeyManager;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.OptionFailure;
import org.kermitftps.tls.ClientIdentity;

/** Reads the options that say who we are: a certificate from PEM files, a key store, or sslContextParameters. */
final class ClientOptions {

    private ClientOptions() {}

    static List<KeyManager> keys(KermitFtpsTrustConfiguration options, JsseMaterial material) throws FtpsException {
        String pem = options.getClientCertificate();
        String store = options.getKeyStore();
        refuse(pem != null && store != null, "clientCertificate and keyStore both say who we are; leave one out");
        refuse(pem == null && options.getClientKey() != null, "clientKey is given without clientCertificate");
        refuse(pem == null && options.getClientKeyPassword() != null, "clientKeyPassword without clientCertificate");
        refuse(store == null && options.getKeyStorePassword() != null, "keyStorePassword is given without keyStore");
        if (pem != null) {
            String key = options.getClientKey() == null ? pem : options.getClientKey();
            return List.of(ClientIdentity.ofPem(
                    FileOptions.path("clientCertificate", pem),
                    FileOptions.path("clientKey", key),
                    options.getClientKeyPassword()));
        }
        return store == null
                ? material.keys()
                : List.of(ClientIdentity.ofStore(FileOptions.path("keyStore", store), options.getKeyStorePassword()));
    }

    private static void refuse(boolean contradiction, String why) throws FtpsException {
        if (contradiction) {
            throw new FtpsException(OptionFailure.OPTION_CONFLICT, why);
        }
    }
}
