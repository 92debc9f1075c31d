package org.kermitftps.tls;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.TlsFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Option {@code revocation}: no certificate of the chain may be revoked, by CRLs in files (RFC 5280 section 6.3) or by OCSP
 * answers the server staples to its handshake (RFC 6066 section 8, RFC 8446 section 4.4.2.1). Nothing is fetched: whoever
 * can redirect a connection can also keep a responder from being reached. The files are read anew for every connection,
 * because CRLs are replaced by a job from time to time.
 */
public final class Revocation implements PeerRule {

    /** What counts; a certificate that one of them calls revoked is refused whatever the other says. */
    public enum By {
        /** Each certificate of the chain must be cleared by a list. */
        CRL(true, false),
        /** Stapled answers must clear what they are for; a server that staples none is let in with a warning. */
        OCSP(false, true),
        /** Each certificate of the chain must be cleared by a list or a stapled answer. */
        REQUIRE(true, true);

        private final boolean lists;
        private final boolean staples;

        By(boolean lists, boolean staples) {
            this.lists = lists;
            this.staples = staples;
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(Revocation.class);
    // RFC 7633: the certificate itself says that its server staples; without that a thief of the key would leave it
    // out.
    private static final String MUST_STAPLE = "1.3.6.1.5.5.7.1.24";

    private final By by;
    private final CrlFiles files;

    /** @param files where the CRLs are; {@code null} = there are none */
    public Revocation(By by, CrlFiles files) {
        this.by = by;
        this.files = files;
    }

    @Override
    public void check(ShownChain shown) throws FtpsException {
        if (by == By.OCSP && shown.staple(shown.leaf()) == null) {
            letIn(shown);
            // In TLS 1.3 there may be answers for its issuers alone.
            if (!shown.isStapled()) {
                return;
            }
        }
        List<X509CRL> lists = by.lists && files != null ? files.read() : List.of();
        boolean cleared = false;
        String why = "no chain to a trusted authority that could revoke anything";
        for (List<X509Certificate> path : shown.paths()) {
            Optional<String> doubt = doubt(path, lists, shown);
            cleared |= doubt.isEmpty();
            why = doubt.orElse(why);
        }
        if (!cleared) {
            throw unknown(shown, why);
        }
    }

    private void letIn(ShownChain shown) throws FtpsException {
        if (shown.leaf().getExtensionValue(MUST_STAPLE) != null) {
            throw unknown(
                    shown, "no OCSP answer for it was stapled, and the certificate says that there always is one");
        }
        LOG.warn(
                "{}: revocation=ocsp, the server stapled no OCSP answer for itself, nobody knows whether {} is revoked;"
                        + " revocation=require would refuse it",
                shown.peer().host(),
                CertificateText.subject(shown.leaf()));
    }

    /** @return why the path is not cleared, empty = it is */
    private Optional<String> doubt(List<X509Certificate> path, List<X509CRL> lists, ShownChain shown)
            throws FtpsException {
        if (path.size() == 1) {
            return Optional.of("the certificate is itself the trusted one, nobody can revoke it");
        }
        Optional<String> first = Optional.empty();
        for (int i = 0; i < path.size() - 1; i++) {
            Optional<String> doubt = doubt(path.get(i), path.get(i + 1), lists, shown);
            first = first.isPresent() ? first : doubt;
        }
        return first;
    }

    private Optional<String> doubt(
            X509Certificate certificate, X509Certificate issuer, List<X509CRL> lists, ShownChain shown)
            throws FtpsException {
        List<String> doubts = new ArrayList<>();
        boolean cleared = false;
        try {
            byte[] staple = by.staples ? shown.staple(certificate) : null;
            if (staple != null) {
                cleared =
                        cleared(RevocationCheck.byStaple(certificate, issuer, staple), "stapled answer", shown, doubts);
            }
            if (by.lists) {
                cleared |= cleared(RevocationCheck.byLists(certificate, issuer, lists), "lists", shown, doubts);
            }
        } catch (GeneralSecurityException e) {
            throw unknown(shown, e.toString());
        }
        String who = CertificateText.subject(certificate) + ": ";
        return cleared || doubts.isEmpty() ? Optional.empty() : Optional.of(who + String.join("; ", doubts));
    }

    private boolean cleared(
            Optional<CertPathValidatorException> found, String where, ShownChain shown, List<String> doubts)
            throws FtpsException {
        if (found.isPresent() && found.get().getReason() == BasicReason.REVOKED) {
            throw shown.refused(
                    TlsFailure.CERTIFICATE_REVOKED, where + ": " + found.get().getMessage(), found.get());
        }
        found.ifPresent(doubt -> doubts.add(where + ": " + doubt.getMessage()));
        return found.isEmpty();
    }

    private FtpsException unknown(ShownChain shown, String why) {
        String looked =
                by.lists ? "; looked in " + (files == null ? "no lists, crlFile and crlDir are not given" : files) : "";
        return shown.refused(TlsFailure.REVOCATION_UNKNOWN, why + looked);
    }
}
