package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kermitftps.support.CapturedLog;

/** Password and account leave in PASS and ACCT and nowhere else. */
class SecretsTest extends ScriptedTest {

    private static final String ACCOUNT = "account=hush-account";

    @Test
    void keepsSecretsOutOfTheCommandLog() {
        server.reply("PASS", "332 account please");
        try (CapturedLog log = CapturedLog.start()) {
            uploaded(in(ACCOUNT, "verbose=true"), "a.txt", "hello");

            assertThat(log.text())
                    .contains("> PASS ********", "> ACCT ********")
                    .doesNotContain("secret", "hush");
        }
        assertThat(server.commands()).contains("t:PASS secret", "t:ACCT hush-account");
    }

    @Test
    void keepsSecretsOutOfEndpointNames() {
        KermitFtpsEndpoint endpoint = context.getEndpoint(in(ACCOUNT), KermitFtpsEndpoint.class);

        assertThat(endpoint.toString()).doesNotContain("secret", "hush");
        assertThat(endpoint.getEndpointBaseUri()).doesNotContain("secret", "hush");
        assertThat(endpoint.getSecurityPolicy()).doesNotContain("secret", "hush");
        assertThat(endpoint.getConfiguration().toString()).doesNotContain("secret", "hush");
        assertThat(endpoint.getConfiguration().remoteServerInformation()).doesNotContain("secret", "hush");
    }

    /** Where a URI is shown by Camel alone, JMX names and failed starts, its masks do not know the word account. */
    @Test
    void takesTheAccountFromABeanThatNoUriShows() {
        context.getRegistry().bind("costCentre", "hush-account");
        server.reply("PASS", "332 account please");
        String endpoint = in("account=#bean:costCentre");

        uploaded(endpoint, "a.txt", "hello");

        assertThat(server.commands()).contains("t:ACCT hush-account");
        assertThat(context.getEndpoint(endpoint).getEndpointUri()).doesNotContain("hush");
    }

    @Test
    void keepsSecretsOutOfExceptionsAndLogsOfARefusedLogin() {
        server.reply("PASS", "530 no");
        try (CapturedLog log = CapturedLog.start()) {
            StringWriter trace = new StringWriter();
            refused(in(ACCOUNT), "a.txt", "hello").printStackTrace(new PrintWriter(trace));

            assertThat(trace.toString()).contains("KFTPS-501").doesNotContain("secret", "hush");
            assertThat(log.text()).doesNotContain("secret", "hush");
        }
    }

    @Test
    void keepsSecretsOutOfAConsumersLogs() throws Exception {
        server.reply("PASS", "530 no");
        try (CapturedLog log = CapturedLog.start()) {
            pollOnce(exchange -> {}, ACCOUNT);
            failure();
            context.stop();

            assertThat(log.text()).doesNotContain("secret", "hush");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "trustStorePassword, trustStore",
        "clientKeyPassword, clientCertificate",
        "keyStorePassword, keyStore",
        "proxyPassword, httpProxy",
        "proxyUsername, socksProxy"
    })
    void keepsOtherPasswordsOutOfExceptions(String option, String file) {
        for (String secret : List.of("hush-file", "RAW(hush-file)")) {
            String uri = in(option + "=" + secret, file + "=missing");
            assertThatThrownBy(() -> context.getEndpoint(uri)).satisfies(e -> {
                StringWriter trace = new StringWriter();
                e.printStackTrace(new PrintWriter(trace));
                assertThat(trace.toString()).contains("KFTPS-10").doesNotContain("hush");
            });
        }
    }
}
