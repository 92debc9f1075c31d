package org.kermitftps.tls;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import org.kermitftps.failure.Failure;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.OptionFailure;

/** SHA-256 fingerprints of certificates. */
public final class Fingerprints {

    private static final int HEX_DIGITS = 64;

    private Fingerprints() {}

    /** SHA-256 of the whole certificate (DER) in lower-case hex, what {@code openssl x509 -fingerprint -sha256} shows. */
    public static String sha256(X509Certificate certificate) {
        try {
            return HexFormat.of().formatHex(digest(certificate.getEncoded()));
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a parsed certificate has its encoding", e);
        }
    }

    /** SHA-256 of the public key (SubjectPublicKeyInfo) as RFC 7469 and curl write it: {@code sha256/} and base64. */
    public static String ofKey(X509Certificate certificate) {
        byte[] digest = digest(certificate.getPublicKey().getEncoded());
        return "sha256/" + Base64.getEncoder().encodeToString(digest);
    }

    private static byte[] digest(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /**
     * The form {@link #sha256} returns, from what people paste: upper case, colons, blanks, or the whole line of
     * {@code openssl x509 -fingerprint} up to its equals sign.
     *
     * @throws FtpsException {@link Failure#OPTION_INVALID} if it is no SHA-256
     */
    public static String normalise(String fingerprint) throws FtpsException {
        String given = fingerprint == null ? "" : fingerprint;
        String hex =
                given.substring(given.indexOf('=') + 1).replaceAll("[:\\s]", "").toLowerCase(Locale.ROOT);
        if (hex.length() != HEX_DIGITS || !hex.chars().allMatch(HexFormat::isHexDigit)) {
            throw new FtpsException(
                    OptionFailure.OPTION_INVALID,
                    "certsOkFingerprint=" + given
                            + "; accepted: the certificate's SHA-256 in 64 hex digits, colons allowed");
        }
        return hex;
    }
}
