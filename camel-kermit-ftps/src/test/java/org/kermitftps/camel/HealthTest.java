package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.apache.camel.Endpoint;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheck.State;
import org.apache.camel.health.HealthCheckRegistry;
import org.junit.jupiter.api.Test;
import org.kermitftps.support.CapturedLog;

class HealthTest extends ScriptedTest {

    private static HealthCheck.Result check(org.apache.camel.CamelContext context) {
        return HealthCheckRegistry.get(context).stream()
                .filter(each -> "kermit-ftps".equals(each.getGroup()))
                .findFirst()
                .orElseThrow()
                .call();
    }

    private Endpoint started(String uri) {
        Endpoint endpoint = context.getEndpoint(uri);
        endpoint.start();
        return endpoint;
    }

    @Test
    void isUnknownBeforeTheFirstUseAndAsksNoServer() {
        started(in());

        assertThat(check(context).getState()).isEqualTo(State.UNKNOWN);
        assertThat(check(context).getCheck().isLiveness()).isFalse();
        assertThat(server.openConnections()).isZero();
    }

    @Test
    void showsWhatWorked() {
        uploaded(in(), "a.txt", "hello");

        HealthCheck.Result result = check(context);

        assertThat(result.getState()).isEqualTo(State.UP);
        assertThat(result.getDetails())
                .containsEntry("security", "TLS")
                .containsEntry("engine", "bc")
                .containsEntry("protocol", "TLSv1.2")
                .containsEntry("peer", "CN=localhost,O=Kermit FTPS tests")
                .containsEntry(
                        "certificate.ends",
                        CERTIFICATE.certificate().getNotAfter().toInstant().toString())
                .doesNotContainKeys("warning", "last.failure", "refused");
    }

    @Test
    void isDownWithTheCodeWhileARefusalIsRemembered() {
        refused(endpoint("username=joe&password=secret"), "a.txt", "hello");

        HealthCheck.Result result = check(context);

        assertThat(result.getState()).isEqualTo(State.DOWN);
        assertThat(result.getDetails()).containsEntry("refused", "KFTPS-401");
        assertThat(result.getMessage()).get().asString().contains("KFTPS-401").contains("What to do");
    }

    @Test
    void containsNoSecret() {
        uploaded(in("account=ledger7"), "a.txt", "hello");

        HealthCheck.Result result = check(context);

        assertThat(result.getCheck().getId())
                .startsWith("kermit-ftps:")
                .contains("localhost:" + server.port())
                .doesNotContain("secret", "ledger7");
        assertThat(result.getDetails().toString()).doesNotContain("password=secret", "ledger7");
    }

    @Test
    void isGoneWithItsEndpoint() throws Exception {
        Endpoint endpoint = started(in());
        context.removeEndpoint(endpoint);

        assertThat(HealthCheckRegistry.get(context).stream().map(HealthCheck::getGroup))
                .doesNotContain("kermit-ftps");
    }

    @Test
    void warnsOnceADayOfACertificateNearItsEnd() {
        Clock near = Clock.fixed(
                CERTIFICATE.certificate().getNotAfter().toInstant().minus(Duration.ofDays(13)), ZoneOffset.UTC);
        context.getComponent("kermit-ftps", KermitFtpsComponent.class).setClock(near);
        try (CapturedLog log = CapturedLog.start()) {
            uploaded(in("disconnect=true"), "a.txt", "hello");
            uploaded(in("disconnect=true"), "b.txt", "hello");

            assertThat(log.lines("Kermit FTPS tests ends on")).hasSize(1);
        }
        assertThat(check(context).getDetails()).containsKey("warning");
    }
}
