package org.kermitftps.tls;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
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
import java.util.Set;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.TlsFailure;

/**
 * Option {@code revocation=crl} (RFC 5280 section 6.3): no certificate of the chain may be revoked, and each must have a
 * valid, current CRL of its issuer. Never soft: a missing or stale CRL refuses, as an attacker could see to that. The files
 * are read anew for every connection, because CRLs are replaced by a job from time to time.
 */
public final class Revocation implements PeerRule {

    private final CrlFiles files;

    /** @param files where the CRLs are */
    public Revocation(CrlFiles files) {
        this.files = files;
    }

    @Override
    public void check(ShownChain shown) throws FtpsException {
        List<X509CRL> lists = files.read();
        CertPathValidatorException doubt = null;
        boolean cleared = false;
        for (List<X509Certificate> path : shown.paths()) {
            CertPathValidatorException found = validate(path, lists, shown);
            if (found != null && found.getReason() == BasicReason.REVOKED) {
                throw shown.refused(TlsFailure.CERTIFICATE_REVOKED, found.getMessage(), found);
            }
            cleared |= found == null;
            doubt = found == null ? doubt : found;
        }
        if (!cleared) {
            String why =
                    doubt == null ? "no chain to a trusted authority that could publish a CRL" : doubt.getMessage();
            throw shown.refused(TlsFailure.REVOCATION_UNKNOWN, why + "; looked in " + files, doubt);
        }
    }

    /** @return {@code null} = nothing against it */
    private static CertPathValidatorException validate(
            List<X509Certificate> path, List<X509CRL> lists, ShownChain shown) throws FtpsException {
        int top = path.size() - 1;
        if (top == 0) {
            return new CertPathValidatorException("the certificate is itself the trusted one, nobody can revoke it");
        }
        try {
            CertPathValidator validator = CertPathValidator.getInstance("PKIX");
            PKIXRevocationChecker checker = (PKIXRevocationChecker) validator.getRevocationChecker();
            checker.setOptions(
                    EnumSet.of(PKIXRevocationChecker.Option.PREFER_CRLS, PKIXRevocationChecker.Option.NO_FALLBACK));
            PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(path.get(top), null)));
            parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(lists)));
            parameters.addCertPathChecker(checker);
            validator.validate(
                    CertificateFactory.getInstance("X.509").generateCertPath(path.subList(0, top)), parameters);
            return null;
        } catch (CertPathValidatorException e) {
            return e;
        } catch (GeneralSecurityException e) {
            throw shown.refused(TlsFailure.REVOCATION_UNKNOWN, e.toString(), e);
        }
    }
}
