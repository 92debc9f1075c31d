package org.kermitftps.support;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.kermitftps.support.TestCertificates.Authority;
import org.kermitftps.support.TestCertificates.Issued;

/**
 * OCSP answers (RFC 6960) made at test time. Current for a day, signed by the authority, until told otherwise; way in:
 * {@link #of}.
 */
public final class OcspAnswers {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final Authority authority;
    private Issued signer;
    private Instant date = Instant.now().minus(MINUTE);

    private OcspAnswers(Authority authority) {
        this.authority = authority;
        signer = authority.root();
    }

    /** @param authority whose certificates are asked about */
    public static OcspAnswers of(Authority authority) {
        return new OcspAnswers(authority);
    }

    /** Signed by somebody else, whose certificate is sent along. */
    public OcspAnswers signedBy(Issued other) {
        signer = other;
        return this;
    }

    public OcspAnswers dated(Instant day) {
        date = day;
        return this;
    }

    public byte[] good(Issued about) {
        return answer(about.certificate(), CertificateStatus.GOOD);
    }

    /** Revoked a minute ago, for a stolen key. */
    public byte[] revoked(Issued about) {
        Date before = Date.from(Instant.now().minus(MINUTE));
        return answer(about.certificate(), new RevokedStatus(before, CRLReason.keyCompromise));
    }

    public byte[] unknown(Issued about) {
        return answer(about.certificate(), new UnknownStatus());
    }

    /** What a responder says that has no time: tryLater, unsigned. */
    public static byte[] tryLater() {
        try {
            return new OCSPRespBuilder().build(OCSPRespBuilder.TRY_LATER, null).getEncoded();
        } catch (OCSPException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] answer(X509Certificate about, CertificateStatus status) {
        try {
            DigestCalculatorProvider digests = new JcaDigestCalculatorProviderBuilder().build();
            CertificateID id = new CertificateID(
                    digests.get(CertificateID.HASH_SHA1),
                    new JcaX509CertificateHolder(authority.certificate()),
                    about.getSerialNumber());
            X509CertificateHolder own = new JcaX509CertificateHolder(signer.certificate());
            BasicOCSPRespBuilder builder = new BasicOCSPRespBuilder(new RespID(own.getSubject()));
            builder.addResponse(id, status, Date.from(date), Date.from(date.plus(DAY)));
            OCSPResp answer = new OCSPRespBuilder()
                    .build(
                            OCSPRespBuilder.SUCCESSFUL,
                            builder.build(
                                    new JcaContentSignerBuilder("SHA256withECDSA").build(signer.key()),
                                    new X509CertificateHolder[] {own},
                                    Date.from(date)));
            return answer.getEncoded();
        } catch (GeneralSecurityException | OperatorCreationException | OCSPException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
