package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kermitftps.support.FtpFiles;

/** What Kermit's switches do, said with options of camel-ftp: docs/kermit-parity.md names this class as the proof. */
class KeptByCamelTest extends ScriptedTest {

    private List<String> taken(String... options) throws Exception {
        pollOnce(exchange -> {}, options);
        await().until(() -> !received.isEmpty() || !failures.isEmpty());
        context.stop();
        assertThat(failures).isEmpty();
        return received.stream()
                .map(each -> each.getIn().getHeader("CamelFileName", String.class))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "include=.*txt",
        "antInclude=*.txt",
        "exclude=.*bin",
        "antExclude=*.bin",
        "filterFile=${file:size} < 10",
        "filterFile=${file:name.ext} == 'txt'",
        "fileName=a.txt"
    })
    void takesTheFilesThatAreWanted(String option) throws Exception {
        server.files().put("/in/a.txt", "hello").put("/in/b.bin", "longer than ten");

        assertThat(taken(option)).containsExactly("a.txt");
    }

    @Test
    void takesTheFilesOfADay() throws Exception {
        server.files().put("/in/a.txt", "hello").put("/in/b.txt", "hello");
        server.on("LIST", (with, path) -> {
            with.say("150 here it comes");
            String lines = FtpFiles.line('-', 5, "a.txt") + "\r\n"
                    + FtpFiles.line('-', 5, "b.txt").replace("Jan 02  2026", "Jan 02  2025") + "\r\n";
            with.send(lines.getBytes(StandardCharsets.UTF_8));
            with.say("226 sent");
        });

        assertThat(taken("filterFile=${date:file:yyyyMMdd} > '20251231'")).containsExactly("a.txt");
    }

    @Test
    void neverTakesNamesThatBeginWithADot() throws Exception {
        server.files().put("/in/.hidden", "hello").put("/in/a.txt", "hello");

        assertThat(taken()).containsExactly("a.txt");
    }

    @Test
    void leavesBackupFilesOut() throws Exception {
        server.files().put("/in/a.txt", "hello").put("/in/a.txt.~1~", "hello");

        assertThat(taken("exclude=.*~[0-9]*~")).containsExactly("a.txt");
    }

    @Test
    void walksThroughDirectories() throws Exception {
        server.files().put("/in/a.txt", "1").put("/in/sub/b.txt", "2").put("/in/sub/deep/c.txt", "3");

        assertThat(taken("recursive=true", "maxDepth=2")).containsExactlyInAnyOrder("a.txt", "sub/b.txt");
    }

    @Test
    void deletesWhatWasTaken() throws Exception {
        server.files().put("/in/a.txt", "hello");

        taken("delete=true");

        assertThat(server.files().paths()).isEmpty();
    }

    @Test
    void deletesWithoutFetching() throws Exception {
        server.files().put("/in/a.txt", "hello");

        taken("download=false", "delete=true");

        assertThat(server.files().paths()).isEmpty();
        assertThat(server.commands()).noneMatch(each -> each.startsWith("t:RETR"));
    }

    @Test
    void listsWithoutFetching() throws Exception {
        server.files().put("/in/a.txt", "hello");

        assertThat(taken("download=false", "noop=true")).containsExactly("a.txt");
        assertThat(received.get(0).getIn().getHeader("CamelFileLength")).isEqualTo(5L);
        assertThat(server.commands()).noneMatch(each -> each.startsWith("t:RETR"));
    }

    @Test
    void renamesWhatWasTaken() throws Exception {
        server.files().put("/in/a.txt", "hello").mkdir("/in/done");

        taken("move=done/${file:name}.old");

        assertThat(server.files().paths()).containsExactly("/in/done/a.txt.old");
    }

    @Test
    void goesOnWhereABrokenDownloadEnded() throws Exception {
        server.files().put("/in/a.bin", "hello world");
        server.on("REST", (with, offset) -> with.say("350 from " + offset));
        server.on("RETR", (with, name) -> {
            with.say("150 the rest");
            with.send("world".getBytes(StandardCharsets.UTF_8));
            with.say("226 sent");
        });
        Path work = Files.createDirectories(temp.resolve("work"));
        Files.writeString(work.resolve("a.bin.inprogress"), "hello ");
        StringBuilder content = new StringBuilder();

        pollOnce(
                exchange -> content.append(exchange.getIn().getBody(String.class)),
                "resumeDownload=true",
                "localWorkDirectory=" + work);
        await().until(() -> !received.isEmpty());

        assertThat(server.commands()).contains("t:REST 6");
        assertThat(content).hasToString("hello world");
    }

    @Test
    void saysGoodbyeAfterEveryFileIfAsked() {
        uploaded(in("disconnect=true"), "a.txt", "hello");

        assertThat(server.commands(0)).endsWith("t:QUIT");
    }

    @Test
    void sendsUnderTheNameThatIsWanted() {
        uploaded(in("fileName=sent-${body}.txt"), null, "hello");

        assertThat(server.files().paths()).containsExactly("/in/sent-hello.txt");
    }
}
