package org.kermitftps.tls;

import java.security.Key;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.DSAPublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * Certificates that anybody with enough computers could have made, whoever signed them: tables of signatures and of keys.
 * The JVM has a list of its own (jdk.certpath.disabledAlgorithms), which lets 1024-bit RSA pass.
 */
final class WeakCertificates {

    /** @param name part of the signature algorithm's name in lower case */
    private record SignatureRow(String name, String because) {}

    /**
     * @param bits the size of such a key, 0 = another kind
     * @param least the smallest size accepted
     */
    private record KeyRow(String kind, ToIntFunction<Key> bits, int least, String because) {}

    private static final List<SignatureRow> SIGNATURES = List.of(
            new SignatureRow("md2", "signed with MD2 (retired by RFC 6149)"),
            new SignatureRow("md5", "signed with MD5 (a forged authority was shown in 2008, RFC 6151)"));

    private static final List<KeyRow> KEYS = List.of(
            new KeyRow(
                    "RSA",
                    key -> key instanceof RSAPublicKey rsa ? rsa.getModulus().bitLength() : 0,
                    2048,
                    "NIST SP 800-131A, since 2014"),
            new KeyRow(
                    "DSA",
                    key -> key instanceof DSAPublicKey dsa && dsa.getParams() != null
                            ? dsa.getParams().getP().bitLength()
                            : 0,
                    2048,
                    "NIST SP 800-131A, since 2014"),
            new KeyRow(
                    "EC",
                    key -> key instanceof ECPublicKey ec
                            ? ec.getParams().getOrder().bitLength()
                            : 0,
                    224,
                    "NIST SP 800-131A, since 2014"));

    private WeakCertificates() {}

    /** What is weak about a certificate as a phrase; empty = nothing. */
    static Optional<String> weakness(X509Certificate certificate) {
        String signature = certificate.getSigAlgName().toLowerCase(Locale.ROOT);
        return SIGNATURES.stream()
                .filter(row -> signature.contains(row.name()))
                .map(SignatureRow::because)
                .findFirst()
                .or(() -> weakKey(certificate.getPublicKey()));
    }

    private static Optional<String> weakKey(PublicKey key) {
        return KEYS.stream()
                .filter(row -> row.bits().applyAsInt(key) > 0 && row.bits().applyAsInt(key) < row.least())
                .map(row -> row.bits().applyAsInt(key) + "-bit " + row.kind() + " key, at least " + row.least()
                        + " are wanted (" + row.because() + ")")
                .findFirst();
    }
}
