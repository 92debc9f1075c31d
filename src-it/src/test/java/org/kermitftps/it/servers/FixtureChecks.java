package org.kermitftps.it.servers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.net.ftp.FTPSClient;
import org.junit.jupiter.api.Test;

/** What each fixture must do before a failure against it can be blamed on a client. */
abstract class FixtureChecks {

    static final int UPLOADS = 6;

    @Test
    void letsItsUserInOverVerifiedTls(FtpServerUnderTest server) throws IOException {
        try (StockClient client = StockClient.connect(server)) {
            FTPSClient ftp = client.login(server);

            assertThat(ftp.getReplyString()).startsWith("2");
            assertThat(ftp.features()).isTrue();
            assertThat(ftp.getReplyString()).containsIgnoringCase("PROT");
        }
        assertThat(server.commands()).contains("USER " + server.user(), "PBSZ 0", "PROT P", "FEAT");
        assertThat(String.join("\n", server.log())).doesNotContain(server.password());
    }

    @Test
    void refusesAWrongPassword(FtpServerUnderTest server) throws IOException {
        try (StockClient client = StockClient.connect(server)) {
            assertThat(client.unwrap().login(server.user(), "not " + server.password()))
                    .isFalse();
            assertThat(client.unwrap().getReplyCode()).isEqualTo(530);
        }
    }

    @Test
    void keepsWhatItIsGivenAndForgetsItForTheNextTest(FtpServerUnderTest server) throws Exception {
        byte[] content = "grüße\n".getBytes(UTF_8);
        assertThat(server.list()).isEmpty();

        server.write("übung 1.txt", content);

        assertThat(server.list()).containsExactly("übung 1.txt");
        assertThat(server.sizeOf("übung 1.txt")).isEqualTo(8);
        assertThat(server.read("übung 1.txt")).isEqualTo(content);
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
        assertThat(server.sha256("übung 1.txt")).isEqualTo(HexFormat.of().formatHex(digest));
    }

    @Test
    void givesItsUserTheFileAndTheDirectoriesAboveIt(FtpServerUnderTest server) {
        server.write("out/2026/a.835", "claim".getBytes(UTF_8));

        String home = "/home/" + server.user();
        assertThat(server.run("find", home, "-mindepth", "1", "-printf", "%u %P\n")
                        .lines())
                .containsExactlyInAnyOrder(
                        server.user() + " out", server.user() + " out/2026", server.user() + " out/2026/a.835");
    }

    /** curl and OpenSSL, which nobody here wrote, on one control connection. */
    static void uploadWithCurl(FtpServerUnderTest server, String... tls) {
        String names = "f{"
                + IntStream.rangeClosed(1, UPLOADS).mapToObj(Integer::toString).collect(joining(",")) + "}";
        server.run("sh", "-c", "for i in $(seq " + UPLOADS + "); do echo claim $i >/tmp/f$i; done");
        List<String> command = new ArrayList<>(List.of("curl", "-sS", "--ssl-reqd", "--cacert", "/fixture/ca.pem"));
        command.addAll(List.of(tls));
        command.addAll(List.of("-u", server.user() + ":" + server.password(), "-T", "/tmp/" + names, url(server)));
        server.run(command.toArray(String[]::new));
    }

    private static String url(FtpServerUnderTest server) {
        return (server.implicit() ? "ftps" : "ftp") + "://" + server.host() + ":" + server.port() + "/";
    }
}
