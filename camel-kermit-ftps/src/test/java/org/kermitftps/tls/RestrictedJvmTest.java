package org.kermitftps.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.kermitftps.policy.TlsPlan;
import org.kermitftps.policy.TlsPlans;

/** What jdk.tls.disabledAlgorithms forbids; the JVM reads it once, so each test has a JVM of its own. */
@Timeout(60)
class RestrictedJvmTest {

    @TempDir
    private Path folder;

    @Test
    void offersBelowJsseOnlyWhatTheJvmPermits() throws Exception {
        assertThat(offered("AES_256_CBC, AES_128_CBC", TlsFixture.BCTLS12))
                .contains("TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384")
                .doesNotContain("_CBC_");
        assertThat(offered("TLSv1.2, TLSv1.1, TLSv1", TlsFixture.BCTLS12))
                .contains("KFTPS-408", "jdk.tls.disabledAlgorithms");
    }

    /** Asked for by legacyTls=true. */
    @Test
    void offersOldServersWhatTheJvmForbids() throws Exception {
        assertThat(offered("AES_256_CBC, AES_128_CBC", TlsPlans.LEGACY_TABLE.get(0)))
                .contains("TLS_RSA_WITH_AES_128_CBC_SHA");
    }

    private String offered(String disabled, TlsPlan plan) throws IOException, InterruptedException {
        Path security = Files.writeString(folder.resolve("security"), "jdk.tls.disabledAlgorithms=" + disabled);
        Process jvm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.security.properties=" + security,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Offer.class.getName(),
                        plan.label())
                .redirectErrorStream(true)
                .start();
        String said = new String(jvm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        jvm.waitFor();
        return said;
    }

    /** Prints the suites a plan offers. */
    static final class Offer {

        public static void main(String[] label) throws IOException {
            TlsPlan plan = TlsPlans.allowed(null, List.of(), true).stream()
                    .filter(each -> each.label().equals(label[0]))
                    .findFirst()
                    .orElseThrow();
            TlsPeer peer = new TlsPeer("localhost", 21);
            BcTlsEngine engine = (BcTlsEngine) new BcTlsEngines(plan, peer, null, null).fresh();
            new EngineParameters(plan, peer, List.of()).apply(engine);
            System.out.println(Arrays.toString(engine.getEnabledCipherSuites()));
        }
    }
}
