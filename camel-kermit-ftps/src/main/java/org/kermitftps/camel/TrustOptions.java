package org.kermitftps.camel;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.X509TrustManager;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.OptionFailure;
import org.kermitftps.tls.CrlFiles;
import org.kermitftps.tls.Fingerprints;
import org.kermitftps.tls.KeyPins;
import org.kermitftps.tls.KnownHosts;
import org.kermitftps.tls.LastDay;
import org.kermitftps.tls.PeerRule;
import org.kermitftps.tls.Revocation;
import org.kermitftps.tls.TrustMaterial;
import org.kermitftps.tls.Verification;

/** Reads the options of {@link KermitFtpsTrustConfiguration} and refuses what makes no sense. */
final class TrustOptions {

    private enum RevocationBy {
        OFF,
        CRL
    }

    private enum HostnameVerification {
        STRICT,
        OFF
    }

    private final KermitFtpsTrustConfiguration options;
    private final JsseMaterial material;
    private final Clock clock;

    TrustOptions(KermitFtpsTrustConfiguration options, JsseMaterial material, Clock clock) {
        this.options = options;
        this.material = material;
        this.clock = clock;
    }

    Verification verification() throws FtpsException {
        HostnameVerification name = SecurityOptions.oneOf(
                HostnameVerification.class, "hostnameVerification", options.getHostnameVerification());
        if (options.getCertsOkFingerprint() != null) {
            return Verification.PIN;
        }
        if (options.isCertsOk()) {
            return Verification.NONE;
        }
        if (options.getKnownHosts() != null) {
            return Verification.FIRST_USE;
        }
        return name == HostnameVerification.OFF ? Verification.CHAIN : Verification.CHAIN_AND_NAME;
    }

    /** What is asked of the certificate besides; the exception that is over is refused here already. */
    List<PeerRule> rules() throws FtpsException {
        List<PeerRule> rules = new ArrayList<>();
        if (options.getCertsOkUntil() != null) {
            rules.add(lastDay());
        }
        if (options.getPinnedCertificates() != null) {
            refuse(
                    options.getCertsOkFingerprint(),
                    "certsOkFingerprint accepts one certificate and no other; pinnedCertificates can only contradict it");
            rules.add(KeyPins.parse(options.getPinnedCertificates()));
        }
        if (isRevocationAsked()) {
            rules.add(revocation());
        }
        if (options.getKnownHosts() != null) {
            rules.add(knownHosts());
        }
        return rules;
    }

    private boolean isRevocationAsked() throws FtpsException {
        boolean asked =
                SecurityOptions.oneOf(RevocationBy.class, "revocation", options.getRevocation()) == RevocationBy.CRL;
        if (!asked) {
            refuse(options.getCrlFile(), "crlFile is given, and revocation=off; set revocation=crl");
            refuse(options.getCrlDir(), "crlDir is given, and revocation=off; set revocation=crl");
        }
        return asked;
    }

    /** Reads the lists once, so that a missing file fails the start and not the night. */
    private Revocation revocation() throws FtpsException {
        Verification verification = verification();
        if (verification != Verification.CHAIN_AND_NAME && verification != Verification.CHAIN) {
            refuse(
                    options.getRevocation(),
                    "revocation=crl looks at a verified chain; with certsOk, certsOkFingerprint or knownHosts there is none");
        }
        if (options.getCrlFile() == null && options.getCrlDir() == null) {
            refuse(options.getRevocation(), "revocation=crl is given without crlFile or crlDir");
        }
        CrlFiles files = new CrlFiles(
                FileOptions.path("crlFile", options.getCrlFile()), FileOptions.path("crlDir", options.getCrlDir()));
        files.read();
        return new Revocation(files);
    }

    /** Last of the rules: it writes down whom the others let pass. */
    private KnownHosts knownHosts() throws FtpsException {
        boolean others = options.isCertsOk() || options.getCertsOkFingerprint() != null;
        if (others || chain() != null) {
            refuse(
                    options.getKnownHosts(),
                    "knownHosts stands in place of verification: leave out certsOk, certsOkFingerprint, verifyFile,"
                            + " verifyDir, trustStore and the trust managers of sslContextParameters");
        }
        return new KnownHosts(FileOptions.path("knownHosts", options.getKnownHosts()));
    }

    private LastDay lastDay() throws FtpsException {
        String until = options.getCertsOkUntil();
        if (!options.isCertsOk() && options.getCertsOkFingerprint() == null) {
            refuse(until, "certsOkUntil ends certsOk or certsOkFingerprint, and neither is given");
        }
        try {
            LastDay last = new LastDay(LocalDate.parse(until.strip()), clock);
            last.check("at the start");
            return last;
        } catch (DateTimeParseException e) {
            throw new FtpsException(
                    OptionFailure.OPTION_INVALID,
                    "certsOkUntil=" + until + "; a day as year-month-day, for example 2027-03-31");
        }
    }

    /** What the options name, all of it together; else the trust managers of sslContextParameters, else the JVM's. */
    X509TrustManager chain() throws FtpsException {
        TrustMaterial trusted = new TrustMaterial();
        if (options.getVerifyFile() != null) {
            trusted.addFile(FileOptions.path("verifyFile", options.getVerifyFile()));
        }
        if (options.getVerifyDir() != null) {
            trusted.addDirectory(FileOptions.path("verifyDir", options.getVerifyDir()));
        }
        if (options.getTrustStore() != null) {
            trusted.addStore(FileOptions.path("trustStore", options.getTrustStore()), options.getTrustStorePassword());
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
            throw new FtpsException(OptionFailure.OPTION_CONFLICT, why);
        }
    }
}
