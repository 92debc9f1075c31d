package org.kermitftps.camel;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.net.ssl.X509TrustManager;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.OptionFailure;
import org.kermitftps.policy.VerifyWord;
import org.kermitftps.tls.Fingerprints;
import org.kermitftps.tls.KeyPins;
import org.kermitftps.tls.KnownHosts;
import org.kermitftps.tls.LastDay;
import org.kermitftps.tls.PeerRule;
import org.kermitftps.tls.TrustFiles;
import org.kermitftps.tls.Verification;

/** Reads the options of {@link KermitFtpsTrustConfiguration} and refuses what makes no sense. */
final class TrustOptions {

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
        refuseTrustInNobody();
        HostnameVerification name = SecurityOptions.oneOf(
                HostnameVerification.class, "hostnameVerification", options.getHostnameVerification());
        if (options.getCertsOkFingerprint() != null) {
            return Verification.PIN;
        }
        if (isAnyGood()) {
            return Verification.NONE;
        }
        if (options.getKnownHosts() != null) {
            return Verification.FIRST_USE;
        }
        return name == HostnameVerification.OFF ? Verification.CHAIN : Verification.CHAIN_AND_NAME;
    }

    /** {@code certsOk=true} wins over verify=peer, as in Kermit; verify=none says the same in other words. */
    private boolean isAnyGood() throws FtpsException {
        return options.isCertsOk() || isVerifyNone();
    }

    private boolean isVerifyNone() throws FtpsException {
        return VerifyWord.parse(options.getVerify()) == VerifyWord.NONE;
    }

    /** Unlike certsOk, which is often set for an hour beside options that stay, verify=none is a choice between the two. */
    private void refuseTrustInNobody() throws FtpsException {
        boolean somebody = Stream.of(
                        options.getCertsOkFingerprint(),
                        options.getVerifyFile(),
                        options.getVerifyDir(),
                        options.getTrustStore())
                .anyMatch(Objects::nonNull);
        if (somebody && isVerifyNone()) {
            refuse(
                    options.getVerify(),
                    "verify=" + options.getVerify() + " looks at no certificate, and certsOkFingerprint, verifyFile,"
                            + " verifyDir or trustStore names one; set verify=peer, or leave them out");
        }
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
        RevocationOptions.rule(options, verification()).ifPresent(rules::add);
        if (options.getKnownHosts() != null) {
            rules.add(knownHosts());
        }
        return rules;
    }

    /** Last of the rules: it writes down whom the others let pass. */
    private KnownHosts knownHosts() throws FtpsException {
        boolean others = isAnyGood() || options.getCertsOkFingerprint() != null;
        if (others || chain() != null) {
            refuse(
                    options.getKnownHosts(),
                    "knownHosts stands in place of verification: leave out certsOk, verify=none, certsOkFingerprint,"
                            + " verifyFile, verifyDir, trustStore and the trust managers of sslContextParameters");
        }
        return new KnownHosts(FileOptions.path("knownHosts", options.getKnownHosts()));
    }

    private LastDay lastDay() throws FtpsException {
        String until = options.getCertsOkUntil();
        if (!isAnyGood() && options.getCertsOkFingerprint() == null) {
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
        Path file = FileOptions.path("verifyFile", options.getVerifyFile());
        Path directory = FileOptions.path("verifyDir", options.getVerifyDir());
        Path store = FileOptions.path("trustStore", options.getTrustStore());
        if (store == null) {
            refuse(options.getTrustStorePassword(), "trustStorePassword is given without trustStore");
        }
        boolean named = file != null || directory != null || store != null;
        return named ? new TrustFiles(file, directory, store, options.getTrustStorePassword()) : material.trust();
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
