package org.kermitftps.camel;

import java.nio.file.Path;
import javax.net.ssl.X509TrustManager;
import org.kermitftps.failure.Failure;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.tls.Fingerprints;
import org.kermitftps.tls.TrustMaterial;
import org.kermitftps.tls.Verification;

/** Reads the options of {@link KermitFtpsTrustConfiguration} and refuses what makes no sense. */
final class TrustOptions {

    private final KermitFtpsTrustConfiguration options;
    private final JsseMaterial material;

    TrustOptions(KermitFtpsTrustConfiguration options, JsseMaterial material) {
        this.options = options;
        this.material = material;
    }

    Verification verification() {
        if (options.getCertsOkFingerprint() != null) {
            return Verification.PIN;
        }
        return options.isCertsOk() ? Verification.NONE : Verification.CHAIN_AND_NAME;
    }

    /** What the options name, all of it together; else the trust managers of sslContextParameters, else the JVM's. */
    X509TrustManager chain() throws FtpsException {
        TrustMaterial trusted = new TrustMaterial();
        if (options.getVerifyFile() != null) {
            trusted.addFile(Path.of(options.getVerifyFile()));
        }
        if (options.getVerifyDir() != null) {
            trusted.addDirectory(Path.of(options.getVerifyDir()));
        }
        if (options.getTrustStore() != null) {
            trusted.addStore(Path.of(options.getTrustStore()), options.getTrustStorePassword());
        } else {
            refuse(options.getTrustStorePassword(), "trustStorePassword is given without trustStore");
        }
        return trusted.isEmpty() ? material.trust() : trusted.trustManager();
    }

    String pin() throws FtpsException {
        String pin = options.getCertsOkFingerprint();
        return pin == null ? null : Fingerprints.normalise(pin);
    }

    /** @param unwanted the option that makes no sense here, {@code null} if it was not given */
    private static void refuse(Object unwanted, String why) throws FtpsException {
        if (unwanted != null) {
            throw new FtpsException(Failure.OPTION_CONFLICT, why);
        }
    }
}
