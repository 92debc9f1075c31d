package org.kermitftps.it.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kermitftps.it.servers.FtpServerUnderTest;
import org.kermitftps.it.servers.NeedsDocker;
import org.kermitftps.it.servers.On;
import org.kermitftps.it.servers.ServerVariant;
import org.kermitftps.it.servers.Servers;

/** Names that are taken and uploads that were cut, on servers that do with RNTO, APPE, REST and MDTM what they like. */
@NeedsDocker
class PlacingUploadsIT {

    private static final Instant TIME = Instant.parse("2020-02-29T23:59:58Z");
    private static final String DAY = "202002292359.58";

    @TempDir
    Path temp;

    private CamelClient client;

    @BeforeEach
    void open() throws Exception {
        client = new CamelClient();
    }

    @AfterEach
    void close() throws Exception {
        client.close();
    }

    private static String text(FtpServerUnderTest server, String name) {
        return new String(server.read(name), StandardCharsets.UTF_8);
    }

    private static void put(FtpServerUnderTest server, String name, byte[] content, String touched) {
        server.write(name, content);
        server.run("env", "TZ=UTC", "touch", "-t", touched, "/home/" + server.user() + "/" + name);
    }

    private Exchange send(Endpoint endpoint, String name, byte[] content, Instant time) throws Exception {
        Path file = Files.write(temp.resolve(name), content);
        Files.setLastModifiedTime(file, FileTime.from(time));
        return sent(client.send(endpoint, name, file.toFile()));
    }

    private static Exchange sent(Exchange exchange) {
        assertThat(exchange.getException()).isNull();
        return exchange;
    }

    private static List<String> verbs(FtpServerUnderTest server, String verb) {
        return server.commands().stream()
                .filter(command -> command.startsWith(verb + " "))
                .toList();
    }

    @ParameterizedTest
    @EnumSource(names = {"VSFTPD", "PROFTPD", "PURE_FTPD_TLS3"})
    void sendsOnlyWhatIsNewer(ServerVariant variant, Servers servers) throws Exception {
        FtpServerUnderTest server = servers.get(variant);
        Endpoint update = Endpoint.of(server).with("update", true);
        put(server, "claim.837", "theirs".getBytes(), DAY);

        Exchange equal = send(update, "claim.837", "ours".getBytes(), TIME.plusMillis(900));
        Exchange older = send(update, "claim.837", "ours".getBytes(), TIME.minusSeconds(1));
        Exchange differs = send(
                Endpoint.of(server).with("uploadCollision", "dates-differ"), "claim.837", "ours".getBytes(), TIME);

        assertThat(equal.getMessage().getHeader("KermitFtpSkipReason")).isEqualTo("Identical modification times");
        assertThat(older.getMessage().getHeader("KermitFtpSkipReason")).isEqualTo("Remote file not older");
        assertThat(differs.getMessage().getHeader("KermitFtpSkipReason")).isEqualTo("Identical modification times");
        assertThat(text(server, "claim.837")).isEqualTo("theirs");

        send(update, "claim.837", "ours".getBytes(), TIME.plusSeconds(1));
        send(update, "new.837", "ours".getBytes(), TIME);
        assertThat(text(server, "claim.837")).isEqualTo("ours");
        assertThat(server.list()).containsExactlyInAnyOrder("claim.837", "new.837");
    }

    @ParameterizedTest
    @EnumSource(names = {"VSFTPD", "PROFTPD", "PURE_FTPD_TLS3"})
    void keepsBothFilesOfOneName(ServerVariant variant, Servers servers) throws Exception {
        FtpServerUnderTest server = servers.get(variant);
        Endpoint backup = Endpoint.of(server).with("uploadCollision", "backup");
        for (int i = 1; i <= 4; i++) {
            sent(client.send(backup, "two words.837", "version " + i));
        }
        assertThat(text(server, "two words.837")).isEqualTo("version 4");
        for (int i = 1; i <= 3; i++) {
            assertThat(text(server, "two words.837.~" + i + "~")).isEqualTo("version " + i);
        }

        Exchange renamed =
                sent(client.send(Endpoint.of(server).with("uploadCollision", "rename"), "two words.837", "version 5"));
        Exchange discarded =
                sent(client.send(Endpoint.of(server).with("uploadCollision", "discard"), "two words.837", "version 6"));

        assertThat(renamed.getMessage().getHeader("CamelFileNameProduced")).isEqualTo("two words.837.~4~");
        assertThat(text(server, "two words.837.~4~")).isEqualTo("version 5");
        assertThat(discarded.getMessage().getHeader("KermitFtpSkipReason")).isEqualTo("Name collision");
        assertThat(text(server, "two words.837")).isEqualTo("version 4");
        assertThat(server.list()).hasSize(5).noneMatch(name -> name.endsWith(".part"));
    }

    /** The beginning is put where an upload that was cut would have left it; by either way the rest is all that is sent. */
    @ParameterizedTest
    @EnumSource(names = {"VSFTPD", "PROFTPD", "PROFTPD_WITH_HASH", "PURE_FTPD_TLS3"})
    void sendsTheRestByAppeAndByRest(ServerVariant variant, Servers servers) throws Exception {
        FtpServerUnderTest server = servers.get(variant);
        byte[] claim = new byte[300_000];
        new Random(3).nextBytes(claim);
        for (String by : List.of("append", "restart")) {
            Endpoint recover =
                    Endpoint.of(server).with("recover", true).with("recoverBy", by).with("verifyTransfer", "best");
            String partial = by + ".837." + TestDigits.of(claim) + ".part";
            server.write(partial, Arrays.copyOf(claim, 200_000));

            Exchange sent = send(recover, by + ".837", claim, TIME);

            assertThat(sent.getMessage().getHeader("KermitFtpRecovered")).isEqualTo(200_000L);
            assertThat(sent.getMessage().getHeader("KermitFtpBytes")).isEqualTo(100_000L);
            assertThat(sent.getMessage().getHeader("KermitFtpOutcome")).isEqualTo("VERIFIED");
            assertThat(server.read(by + ".837")).isEqualTo(claim);
        }
        assertThat(server.list()).containsExactlyInAnyOrder("append.837", "restart.837");
    }

    @ParameterizedTest
    @EnumSource(names = {"VSFTPD", "PROFTPD", "PURE_FTPD_TLS3"})
    void sendsADamagedBeginningAgain(ServerVariant variant, Servers servers) throws Exception {
        FtpServerUnderTest server = servers.get(variant);
        byte[] claim = new byte[100_000];
        new Random(3).nextBytes(claim);
        byte[] damaged = Arrays.copyOf(claim, 60_000);
        Arrays.fill(damaged, 59_000, 60_000, (byte) 0);
        server.write("claim.837." + TestDigits.of(claim) + ".part", damaged);

        Exchange sent = send(Endpoint.of(server).with("recover", true), "claim.837", claim, TIME);

        assertThat(sent.getMessage().getHeader("KermitFtpRecovered")).isEqualTo(0L);
        assertThat(server.read("claim.837")).isEqualTo(claim);
        assertThat(server.list()).containsExactly("claim.837");
    }

    /** Kermit's own form: the target is the partial file, if it is smaller and not older. */
    @ParameterizedTest
    @EnumSource(names = {"VSFTPD", "PROFTPD", "PURE_FTPD_TLS3"})
    void takesUpTheTargetItself(ServerVariant variant, Servers servers) throws Exception {
        FtpServerUnderTest server = servers.get(variant);
        byte[] claim = new byte[100_000];
        new Random(3).nextBytes(claim);
        Endpoint inPlace = Endpoint.of(server).with("recover", true).with("uploadInPlace", true);
        put(server, "claim.837", Arrays.copyOf(claim, 60_000), DAY);

        Exchange older = send(inPlace, "claim.837", claim, TIME.plusSeconds(1));
        assertThat(older.getMessage().getHeader("KermitFtpRecovered")).isEqualTo(0L);

        put(server, "claim.837", Arrays.copyOf(claim, 60_000), DAY);
        Exchange rest = send(inPlace, "claim.837", claim, TIME);
        assertThat(rest.getMessage().getHeader("KermitFtpRecovered")).isEqualTo(60_000L);
        assertThat(server.read("claim.837")).isEqualTo(claim);

        Exchange same = send(inPlace, "claim.837", claim, TIME);
        assertThat(same.getMessage().getHeader("KermitFtpSkipReason")).isEqualTo("Recovery not needed");
    }

    @Test
    void sendsTheRestWhereAppendingIsForbidden(@On(ServerVariant.PROFTPD_WITHOUT_APPE) FtpServerUnderTest server)
            throws Exception {
        byte[] claim = new byte[100_000];
        new Random(3).nextBytes(claim);
        server.write("claim.837." + TestDigits.of(claim) + ".part", Arrays.copyOf(claim, 60_000));

        send(Endpoint.of(server).with("recover", true), "claim.837", claim, TIME);

        assertThat(server.read("claim.837")).isEqualTo(claim);
        assertThat(server.list()).containsExactly("claim.837");
        assertThat(verbs(server, "STOR")).hasSize(1);
    }
}
