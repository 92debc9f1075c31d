package org.kermitftps.camel;

import java.util.Optional;
import java.util.Set;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.OptionFailure;
import org.kermitftps.tls.CrlFiles;
import org.kermitftps.tls.Revocation;
import org.kermitftps.tls.Verification;

/** Reads {@code revocation}, {@code crlFile} and {@code crlDir}. */
final class RevocationOptions {

    private enum Words {
        OFF(null),
        CRL(Revocation.By.CRL),
        OCSP(Revocation.By.OCSP),
        REQUIRE(Revocation.By.REQUIRE);

        private final Revocation.By by;

        Words(Revocation.By by) {
            this.by = by;
        }
    }

    private static final Set<Words> WITHOUT_LISTS = Set.of(Words.OFF, Words.OCSP);
    private static final Set<Verification> OF_A_CHAIN = Set.of(Verification.CHAIN, Verification.CHAIN_AND_NAME);

    private RevocationOptions() {}

    /** Empty = nothing is asked. The lists are read once, so that a missing file fails the start and not the night. */
    static Optional<Revocation> rule(KermitFtpsTrustConfiguration options, Verification verification)
            throws FtpsException {
        Words asked = SecurityOptions.oneOf(Words.class, "revocation", options.getRevocation());
        boolean lists = options.getCrlFile() != null || options.getCrlDir() != null;
        refuse(
                lists && WITHOUT_LISTS.contains(asked),
                "crlFile or crlDir is given, and revocation=" + options.getRevocation()
                        + " reads no lists; set revocation=crl, or revocation=require, which counts stapled answers too");
        refuse(!lists && asked == Words.CRL, "revocation=crl is given without crlFile or crlDir");
        if (asked == Words.OFF) {
            return Optional.empty();
        }
        refuse(
                !OF_A_CHAIN.contains(verification),
                "revocation looks at a verified chain; with certsOk, verify=none, certsOkFingerprint or knownHosts there is"
                        + " none");
        return Optional.of(new Revocation(asked.by, lists ? read(options) : null));
    }

    private static CrlFiles read(KermitFtpsTrustConfiguration options) throws FtpsException {
        CrlFiles files = new CrlFiles(
                FileOptions.path("crlFile", options.getCrlFile()), FileOptions.path("crlDir", options.getCrlDir()));
        files.read();
        return files;
    }

    private static void refuse(boolean contradiction, String why) throws FtpsException {
        if (contradiction) {
            throw new FtpsException(OptionFailure.OPTION_CONFLICT, why);
        }
    }
}
