package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The time and the mode of a file that was sent, and the server's clock. */
class FileAttributesTest extends ScriptedTest {

    private static final Instant TIME = Instant.parse("2026-01-02T03:04:05Z");
    private static final String MFMT = "t:MFMT 20260102030405 in/a.txt.*.part";

    private void offer(String... features) {
        server.reply("FEAT", "211-Features\r\n " + String.join("\r\n ", features) + "\r\n211 End");
    }

    private File local(String mode) throws IOException {
        Path file = Files.writeString(temp.resolve("local.txt"), "hello");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
        return Files.setLastModifiedTime(file, FileTime.from(TIME)).toFile();
    }

    private Exchange dated(String option, Map<String, Object> headers, Object body) {
        Exchange sent = template.send(in("setServerDates=true", "autoCreate=false", option), exchange -> {
            exchange.getIn().setHeaders(new java.util.HashMap<>(headers));
            exchange.getIn().setHeader(Exchange.FILE_NAME, "a.txt");
            exchange.getIn().setBody(body);
        });
        assertThat(sent.getException()).isNull();
        assertThat(server.files().text("/in/a.txt")).isEqualTo("hello");
        return sent;
    }

    private Exchange dated(Object body) {
        return dated("verifyTransfer=none", Map.of(), body);
    }

    private static Object dateSet(Exchange exchange) {
        return exchange.getIn().getHeader(KermitFtpsConstants.DATE_SET);
    }

    @Test
    void sendsNoTimeByDefaultAsKermit() throws Exception {
        offer("MFMT");

        Exchange sent = uploaded(in(), "a.txt", local("rw-r-----"));

        assertThat(dateSet(sent)).isNull();
        assertThat(said(0)).noneMatch(each -> each.matches("t:(MFMT|MDTM|SITE|FEAT).*"));
    }

    /** One command more for a file over a warm connection, and FEAT once. */
    @Test
    void setsTheTimeBeforeTheRename() throws Exception {
        offer("MDTM", "MFMT");
        server.reply("MFMT", "213 Modify=20260102030405; a.txt");

        assertThat(dateSet(dated(local("rw-r-----")))).isEqualTo("MFMT");
        int cold = said(0).size();
        dated(local("rw-r-----"));

        assertThat(said(0).subList(0, cold))
                .containsExactly(
                        "t:EPSV",
                        "t:STOR in/a.txt.*.part",
                        "t:FEAT",
                        MFMT,
                        "t:RNFR in/a.txt.*.part",
                        "t:RNTO in/a.txt");
        assertThat(said(0).subList(cold, said(0).size()))
                .containsExactly("t:EPSV", "t:STOR in/a.txt.*.part", MFMT, "t:RNFR in/a.txt.*.part", "t:RNTO in/a.txt");
    }

    /** vsftpd. */
    @Test
    void setsTheTimeByMdtmWhereThereIsNoMfmt() throws Exception {
        offer("MDTM");
        server.reply("MDTM", "213 File modification time set.");

        assertThat(dateSet(dated(local("rw-r-----")))).isEqualTo("MDTM");
        assertThat(said(0)).contains("t:MDTM 20260102030405 in/a.txt.*.part").noneMatch(each -> each.contains("SITE"));
    }

    @Test
    void asksNoCommandAgainThatWasRefused() throws Exception {
        offer("MDTM", "MFMT");
        server.reply("MFMT", "500 what?");
        server.reply("MDTM", "550 no such file");

        assertThat(dateSet(dated(local("rw-r-----")))).isEqualTo("SITE UTIME");
        assertThat(dateSet(dated(local("rw-r-----")))).isEqualTo("SITE UTIME");

        String stamp = " 20260102030405";
        assertThat(said(0).stream().filter(each -> each.matches("t:(MFMT|MDTM|SITE).*")))
                .containsExactly(
                        MFMT,
                        "t:MDTM 20260102030405 in/a.txt.*.part",
                        "t:SITE UTIME in/a.txt.*.part" + stamp.repeat(3) + " UTC",
                        "t:SITE UTIME in/a.txt.*.part" + stamp.repeat(3) + " UTC");
    }

    @Test
    void deliversTheFileIfNoCommandIsTaken() throws Exception {
        server.reply("SITE", "502 no");

        assertThat(dateSet(dated(local("rw-r-----")))).isEqualTo("REFUSED");
        assertThat(dateSet(dated(local("rw-r-----")))).isEqualTo("REFUSED");
        assertThat(said(0).stream().filter(each -> each.startsWith("t:SITE"))).hasSize(1);
    }

    @Test
    void takesTheExactTimeOfADownloadFirstThenCamelsThenTheFiles() throws Exception {
        offer("MFMT");
        server.reply("MFMT", "213 done");
        long camels = TIME.plusSeconds(1).toEpochMilli();
        long downloads = TIME.plusSeconds(2).toEpochMilli();

        dated("fileExist=Override", Map.of(Exchange.FILE_LAST_MODIFIED, camels), local("rw-r-----"));
        dated(
                "fileExist=Override",
                Map.of(Exchange.FILE_LAST_MODIFIED, camels, KermitFtpsConstants.LAST_MODIFIED, downloads),
                "hello");
        dated("fileExist=Override", Map.of(Exchange.FILE_LAST_MODIFIED, "soon"), local("rw-r-----"));

        assertThat(said(0).stream().filter(each -> each.startsWith("t:MFMT")).map(each -> each.substring(7, 21)))
                .containsExactly("20260102030406", "20260102030407", "20260102030405");
    }

    @Test
    void saysSoIfNobodyKnowsTheTime() {
        offer("MFMT");

        assertThat(dateSet(dated("hello"))).isEqualTo("UNKNOWN");
        assertThat(said(0)).noneMatch(each -> each.contains("FEAT"));
    }

    /** C-Kermit makes 08:34:05 of this: the minutes stand in the place of the seconds. */
    @Test
    void addsTheServersOffsetWithItsSeconds() throws Exception {
        server.files().put("/in/b.txt", "b");

        pollOnce(exchange -> {}, "serverTimeOffset=%2B05:30:10");

        await().until(() -> !received.isEmpty());
        assertThat(received.get(0).getIn().getHeader(KermitFtpsConstants.LAST_MODIFIED))
                .isEqualTo(Instant.parse("2026-01-02T08:34:15Z").toEpochMilli());
    }

    @Test
    void tellsAServerItsOwnTime() throws Exception {
        offer("MFMT");
        server.reply("MFMT", "213 done");

        dated("serverTimeOffset=-05:00", Map.of(), local("rw-r-----"));

        assertThat(said(0)).contains("t:MFMT 20260102080405 in/a.txt.*.part");
    }

    @ParameterizedTest
    @CsvSource({
        "on, rw-r-----, 640, UNIX Type: L8",
        "on, r-x--x--x, 511, Windows_NT",
        "auto, rwxrwxrwx, 777, UNIX Type: L8"
    })
    void givesTheModeOfTheLocalFile(String permissions, String mode, String octal, String system) throws Exception {
        server.reply("SYST", "215 " + system);

        uploaded(in("permissions=" + permissions), "a.txt", local(mode));

        assertThat(said(0)).contains("t:SITE CHMOD " + octal + " in/a.txt.*.part");
    }

    @Test
    void givesNoModeWhereItMeansNothing() throws Exception {
        server.reply("SYST", "215 Windows_NT");

        uploaded(in("permissions=auto"), "a.txt", local("rw-r-----"));
        uploaded(in("permissions=on"), "b.txt", "no file");
        uploaded(in(), "c.txt", local("rw-r-----"));

        assertThat(server.commands()).noneMatch(each -> each.contains("CHMOD"));
    }

    @Test
    void deliversTheFileIfItsModeIsRefused() throws Exception {
        server.reply("SITE", "550 no");

        uploaded(in("permissions=on"), "a.txt", local("rw-r-----"));

        assertThat(List.copyOf(server.files().paths())).containsExactly("/in/a.txt");
    }
}
