package org.kermitftps.it.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kermitftps.it.servers.FtpServerUnderTest;

/** What no server may get out of us, and what is left and said where nothing can be sent. */
abstract class RefusalContract {

    @TempDir
    protected Path folder;

    protected CamelClient client;

    @BeforeEach
    void open() throws Exception {
        client = new CamelClient();
    }

    @AfterEach
    void close() throws Exception {
        client.close();
    }

    @Test
    void triesAWrongPasswordOnceInANight(FtpServerUnderTest server) {
        Endpoint wrong = Endpoint.of(server).with("password", "RAW(wrong)");

        assertFailure(client.send(wrong, "claim1.837", bytes(10)), "KFTPS-501", "530");
        assertFailure(client.send(wrong, "claim2.837", bytes(10)), "KFTPS-501", "asked again in");

        assertThat(server.commands().stream().filter(command -> command.startsWith("PASS")))
                .hasSize(1);
        assertThat(server.list()).isEmpty();
    }

    @Test
    void sendsNoUserNameToAServerItDoesNotTrust(FtpServerUnderTest server) {
        Exchange sent = client.send(Endpoint.of(server).without("verifyFile"), "claim.837", bytes(10));

        assertFailure(sent, "KFTPS-401", "verifyFile");
        assertNobodyLoggedIn(server);
    }

    @Test
    void sendsNoUserNameUnderAWrongHostName(FtpServerUnderTest server) {
        Exchange sent = client.send(Endpoint.of(server).at("127.0.0.1"), "claim.837", bytes(10));

        assertFailure(sent, "KFTPS-402", "127.0.0.1");
        assertNobodyLoggedIn(server);
    }

    @Test
    void acceptsAPinnedCertificateUnderAWrongHostName(FtpServerUnderTest server) {
        Endpoint unverified = Endpoint.of(server).at("127.0.0.1").without("verifyFile");
        String refusal =
                client.send(unverified, "claim.837", bytes(10)).getException().getMessage();
        String fingerprint = refusal.replaceFirst("(?s).*\\b([0-9a-f]{64})\\b.*", "$1");

        Exchange sent = client.send(unverified.with("certsOkFingerprint", fingerprint), "claim.837", bytes(10));

        assertThat(sent.getException()).isNull();
        assertThat(server.list()).containsExactly("claim.837");
    }

    @Test
    void leavesNothingBehindWhenTheBodyBreaks(FtpServerUnderTest server) {
        Exchange sent = client.send(Endpoint.of(server), "claim.837", new BreakingStream(200_000));

        assertThat(sent.getException()).hasMessageContaining("KFTPS-702");
        assertThat(server.list()).isEmpty();
    }

    @Test
    void saysWhatTheServerSaidWhenTheDirectoryIsClosed(FtpServerUnderTest server) {
        server.run("chmod", "555", "/home/" + server.user());
        try {
            Exchange sent = client.send(Endpoint.of(server), "claim.837", bytes(10));
            assertFailure(sent, "KFTPS-701", "55");
        } finally {
            server.run("chmod", "755", "/home/" + server.user());
        }
        assertThat(server.list()).isEmpty();
    }

    protected static void assertFailure(Exchange sent, String code, String mentions) {
        assertThat(sent.getException()).isNotNull();
        assertThat(sent.getException().getMessage())
                .contains(code)
                .contains(mentions)
                .contains("What to do:");
    }

    protected static void assertNobodyLoggedIn(FtpServerUnderTest server) {
        assertThat(server.commands()).noneMatch(command -> command.startsWith("USER") || command.startsWith("PASS"));
        assertThat(server.list()).isEmpty();
    }

    /** Text with an end that differs from its beginning, so that a cut or shifted file is noticed. */
    protected static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        byte[] head = "ISA*00*".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(head, 0, bytes, 0, Math.min(length, head.length));
        return Arrays.copyOf(bytes, length);
    }
}
