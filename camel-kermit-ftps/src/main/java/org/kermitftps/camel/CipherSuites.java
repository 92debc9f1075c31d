package org.kermitftps.camel;

import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.net.ssl.SSLContext;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.OptionFailure;
import org.kermitftps.policy.TlsEngineName;
import org.kermitftps.policy.TlsPlan;
import org.kermitftps.policy.TlsPlans;
import org.kermitftps.tls.BcTlsSuites;

/** Option {@code cipherList}, read. Names of TLS 1.3 suites say nothing of the key exchange (RFC 8446 section B.4). */
final class CipherSuites {

    private CipherSuites() {}

    /** @param legacy whether old suites may be named */
    static List<String> parse(String list, boolean legacy) throws FtpsException {
        Set<String> known = known();
        List<String> suites = Arrays.stream(list.split(",")).map(String::strip).toList();
        for (String suite : suites) {
            if (BcTlsSuites.isOld(suite) && !legacy) {
                throw new FtpsException(
                        OptionFailure.LEGACY_TLS_NEEDED, "cipherList=" + suite + ": RSA key exchange or 3DES");
            }
            if (!known.contains(suite)) {
                throw new FtpsException(
                        OptionFailure.OPTION_INVALID,
                        "cipherList=" + suite + "; accepted: IANA names this JVM knows, for example"
                                + " TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384 (TLSv1.2) or TLS_AES_256_GCM_SHA384 (TLSv1.3)");
            }
        }
        return suites;
    }

    private static Set<String> known() throws FtpsException {
        try {
            Set<String> known = new HashSet<>(BcTlsSuites.names(true));
            known.addAll(
                    List.of(SSLContext.getDefault().getSupportedSSLParameters().getCipherSuites()));
            return known;
        } catch (NoSuchAlgorithmException e) {
            throw new FtpsException(OptionFailure.TRUST_MATERIAL_UNREADABLE, "the JVM's default TLS context: " + e, e);
        }
    }

    /** Whether one of the suites is for the version and the engine of the plan. */
    static boolean serve(List<String> suites, TlsPlan plan) {
        return suites.stream()
                .filter(suite -> isKnownTo(plan.engine(), suite))
                .anyMatch(suite -> suite.contains("_WITH_") != plan.protocol().equals(TlsPlans.TLS13));
    }

    private static boolean isKnownTo(TlsEngineName engine, String suite) {
        return switch (engine) {
            case BC, JDK -> !BcTlsSuites.isOld(suite);
            case BCTLS -> BcTlsSuites.names(false).contains(suite);
            case LEGACY -> BcTlsSuites.names(true).contains(suite);
        };
    }
}
