package org.kermitftps.tls;

import java.security.GeneralSecurityException;
import java.security.cert.CertPath;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertStore;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXParameters;
import java.security.cert.PKIXRevocationChecker;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Asks the JDK whether an issuer took one certificate back. Set up so that it never goes to the network itself: a list or
 * an answer is given, or there is none.
 */
final class RevocationCheck {

    private RevocationCheck() {}

    /** By lists; empty = a current list of the issuer does not name the certificate. */
    static Optional<CertPathValidatorException> byLists(
            X509Certificate certificate, X509Certificate issuer, List<X509CRL> lists) throws GeneralSecurityException {
        PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(issuer, null)));
        // The JDK's own checker and not one from getRevocationChecker(): that one would follow the CRL distribution
        // points of the server's certificate when the lists do not suffice, whatever com.sun.security.enableCRLDP says.
        parameters.setRevocationEnabled(true);
        parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(lists)));
        return validate(certificate, CertPathValidator.getInstance("PKIX"), parameters);
    }

    /**
     * By an OCSP answer (RFC 6960): for this certificate, signed by the issuer or by whom it delegated, and current; empty
     * = it says that the certificate is good.
     */
    static Optional<CertPathValidatorException> byStaple(
            X509Certificate certificate, X509Certificate issuer, byte[] answer) throws GeneralSecurityException {
        CertPathValidator validator = CertPathValidator.getInstance("PKIX");
        PKIXRevocationChecker checker = (PKIXRevocationChecker) validator.getRevocationChecker();
        // Without this it would look for CRLs next. With an answer for the only certificate it asks no responder.
        checker.setOptions(EnumSet.of(PKIXRevocationChecker.Option.NO_FALLBACK));
        checker.setOcspResponses(Map.of(certificate, answer));
        PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(issuer, null)));
        parameters.addCertPathChecker(checker);
        return validate(certificate, validator, parameters);
    }

    private static Optional<CertPathValidatorException> validate(
            X509Certificate certificate, CertPathValidator validator, PKIXParameters parameters)
            throws GeneralSecurityException {
        try {
            CertPath path = CertificateFactory.getInstance("X.509").generateCertPath(List.of(certificate));
            validator.validate(path, parameters);
            return Optional.empty();
        } catch (CertPathValidatorException e) {
            return Optional.of(e);
        }
    }
}
