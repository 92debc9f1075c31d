package org.kermitftps.tls;

import java.security.cert.X509Certificate;

/** A certificate in one line, with all a person needs to compare it by telephone, pin it or see why it failed. */
final class CertificateText {

    private CertificateText() {}

    static String of(X509Certificate certificate) {
        return "SHA-256 " + Fingerprints.sha256(certificate)
                + ", subject " + subject(certificate)
                + ", alternative names " + HostNames.of(certificate)
                + ", valid " + certificate.getNotBefore().toInstant()
                + " to " + certificate.getNotAfter().toInstant();
    }

    static String subject(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().getName();
    }
}
