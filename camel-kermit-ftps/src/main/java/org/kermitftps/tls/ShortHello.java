package org.kermitftps.tls;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the ClientHello of a data connection offers beside the session: not used at all if the server resumes, and enough
 * for a full handshake with the certificate of the control connection if it does not. Bouncy Castle asks the JVM's disabled
 * algorithms about each group and each scheme in each handshake, some 250 questions otherwise.
 *
 * @param groups for the key exchange (RFC 8422 section 5.1.1)
 * @param schemes for the server's signature, and those its certificates are signed by (RFC 5246 section 7.4.1.4.1)
 */
record ShortHello(List<String> groups, List<String> schemes) {

    private static final List<String> CURVES = List.of("secp256r1", "secp384r1", "secp521r1");

    /** Without RSA-PSS, which this engine cannot do with the JDK's ciphers: it would complain of each name in each handshake. */
    private static final List<String> RSA = List.of("rsa_pkcs1_sha256", "rsa_pkcs1_sha384", "rsa_pkcs1_sha512");

    private static final List<String> ECDSA =
            List.of("ecdsa_secp256r1_sha256", "ecdsa_secp384r1_sha384", "ecdsa_secp521r1_sha512");

    /** By the JDK's name of a certificate's signature; SHA-1, of some old roots, is for the JVM's own policy to offer or not. */
    private static final Map<String, String> SIGNATURES = Map.of(
            "SHA256withRSA", "rsa_pkcs1_sha256",
            "SHA384withRSA", "rsa_pkcs1_sha384",
            "SHA512withRSA", "rsa_pkcs1_sha512",
            "SHA256withECDSA", "ecdsa_secp256r1_sha256",
            "SHA384withECDSA", "ecdsa_secp384r1_sha384",
            "SHA512withECDSA", "ecdsa_secp521r1_sha512");

    /** Whoever has set one of them means every handshake. */
    private static final List<String> PROPERTIES = List.of("jdk.tls.namedGroups", "jdk.tls.client.SignatureSchemes");

    /**
     * For the data connections of a control connection; {@code null} if they have to offer everything: a certificate or a
     * key exchange of another kind, TLS 1.3, or a JVM whose owner has named what is offered.
     *
     * @param shown what the server showed on the control connection
     */
    static ShortHello of(Certificate[] shown, String suite) {
        List<String> own = suite.startsWith("TLS_ECDHE_") ? ofKey(shown[0]) : List.of();
        Set<String> schemes = new LinkedHashSet<>(own);
        for (Certificate each : shown) {
            schemes.add(each instanceof X509Certificate known ? SIGNATURES.get(known.getSigAlgName()) : null);
        }
        boolean named = PROPERTIES.stream().anyMatch(each -> System.getProperty(each) != null);
        return own.isEmpty() || schemes.contains(null) || named
                ? null
                : new ShortHello(curves(), new ArrayList<>(schemes));
    }

    private static List<String> ofKey(Certificate leaf) {
        if (leaf.getPublicKey().getAlgorithm().equals("RSA")) {
            return RSA;
        }
        // A curve the certificate is on has to be among the groups.
        return leaf.getPublicKey() instanceof ECPublicKey key && isNist(key) ? ECDSA : List.of();
    }

    private static boolean isNist(ECPublicKey key) {
        String curve = key.getParams().toString();
        return CURVES.stream().anyMatch(curve::contains);
    }

    /** X25519 first, unless this JVM has none, as with FIPS: Bouncy Castle would log that each time. */
    private static List<String> curves() {
        List<String> all = new ArrayList<>(CURVES);
        try {
            KeyPairGenerator.getInstance("X25519");
            all.add(0, "x25519");
        } catch (GeneralSecurityException none) {
            // The others are enough.
        }
        return all;
    }
}
