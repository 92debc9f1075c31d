package org.kermitftps.tls;

import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kermitftps.failure.Failure;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.TlsFailure;

/**
 * What is wrong with a chain, in the operator's words. The trust managers' own differ between JDKs and often say only that
 * no path was found; so the paths are looked at here, and the exception is asked where there is none to look at.
 */
final class ChainFaults {

    private record Fault(Failure failure, String why) {}

    private static final Map<Object, Failure> REASONS = Map.of(
            BasicReason.EXPIRED, TlsFailure.CERTIFICATE_OUT_OF_DATE,
            BasicReason.NOT_YET_VALID, TlsFailure.CERTIFICATE_OUT_OF_DATE,
            BasicReason.ALGORITHM_CONSTRAINED, TlsFailure.CERTIFICATE_WEAK);

    private ChainFaults() {}

    /**
     * Why a chain is refused. An unknown authority comes first: what its certificates say about dates means nothing.
     *
     * @param doubt what the trust manager said, {@code null} = it was content
     * @return {@code null} = nothing against it
     */
    static FtpsException explain(ShownChain shown, CertificateException doubt) {
        Fault fault = onEveryPath(shown, doubt).orElse(doubt == null ? null : said(shown, doubt));
        return fault == null ? null : shown.refused(fault.failure(), fault.why(), doubt);
    }

    /** A path without a fault excuses the others: cross-signed and old certificates are often sent along. */
    private static Optional<Fault> onEveryPath(ShownChain shown, CertificateException doubt) {
        List<Fault> faults = new ArrayList<>();
        for (List<X509Certificate> path : judged(shown, doubt)) {
            Optional<Fault> fault =
                    path.stream().flatMap(each -> fault(shown, each).stream()).findFirst();
            if (fault.isEmpty()) {
                return Optional.empty();
            }
            faults.add(fault.get());
        }
        return faults.stream().findFirst();
    }

    /** Without the trusted one at the top, for which the operator stands; a trust manager may name no authorities at all. */
    private static List<List<X509Certificate>> judged(ShownChain shown, CertificateException doubt) {
        if (shown.anchors().isEmpty()) {
            return List.of(List.of(shown.leaf()));
        }
        List<List<X509Certificate>> paths = shown.paths();
        // The trust manager went a way that we do not see, a longer one for example: then nothing that was shown may be
        // weak.
        return paths.isEmpty() && doubt == null
                ? List.of(shown.certificates())
                : paths.stream().map(path -> path.subList(0, path.size() - 1)).toList();
    }

    private static Optional<Fault> fault(ShownChain shown, X509Certificate certificate) {
        String who = certificate.equals(shown.leaf()) ? "" : "its issuer " + CertificateText.subject(certificate) + " ";
        return dates(certificate)
                .map(why -> new Fault(TlsFailure.CERTIFICATE_OUT_OF_DATE, who + why))
                .or(() -> WeakCertificates.weakness(certificate)
                        .map(why -> new Fault(TlsFailure.CERTIFICATE_WEAK, who + why)));
    }

    /** What is wrong with the dates today as a phrase; empty = nothing. */
    private static Optional<String> dates(X509Certificate certificate) {
        Instant now = Instant.now();
        Instant from = certificate.getNotBefore().toInstant();
        Instant to = certificate.getNotAfter().toInstant();
        String clock = ", this machine's clock says " + now;
        if (now.isBefore(from)) {
            return Optional.of("is not valid before " + from + clock);
        }
        return now.isAfter(to) ? Optional.of("expired on " + to + clock) : Optional.empty();
    }

    private static Fault said(ShownChain shown, CertificateException doubt) {
        Failure failure = failure(doubt);
        Optional<String> dates = failure == TlsFailure.CERTIFICATE_OUT_OF_DATE ? dates(shown.leaf()) : Optional.empty();
        return new Fault(failure, dates.orElseGet(() -> String.valueOf(doubt.getMessage())));
    }

    private static Failure failure(CertificateException doubt) {
        for (Throwable each = doubt; each != null; each = each.getCause()) {
            if (each instanceof CertificateExpiredException || each instanceof CertificateNotYetValidException) {
                return TlsFailure.CERTIFICATE_OUT_OF_DATE;
            }
            if (each instanceof CertPathValidatorException path && REASONS.containsKey(path.getReason())) {
                return REASONS.get(path.getReason());
            }
        }
        return TlsFailure.CERTIFICATE_UNTRUSTED;
    }
}
