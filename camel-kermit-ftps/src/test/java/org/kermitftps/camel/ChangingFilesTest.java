package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.component.file.GenericFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kermitftps.failure.TransferFailure;
import org.kermitftps.support.FtpFiles;
import org.kermitftps.support.ScriptedFtpServer.Answer;

/** Files that somebody else is writing while they are fetched or sent: never taken half. */
class ChangingFilesTest extends ScriptedTest {

    private String way(String mode) {
        return switch (mode) {
            case "work" -> "localWorkDirectory=" + temp.resolve("work");
            case "stream" -> "streamDownload=true";
            default -> "streamDownload=false";
        };
    }

    private void sends(String bytes) {
        server.once("RETR", (with, name) -> {
            with.say("150 here it comes");
            with.send(bytes.getBytes(StandardCharsets.UTF_8));
            with.say("226 sent");
        });
    }

    private void pollUntilDelivered(String... options) throws Exception {
        poll("initialDelay=0&delay=50", this::read, options);
        await().until(() -> !received.isEmpty());
        context.stop();
    }

    private void read(Exchange exchange) throws Exception {
        exchange.getIn().setBody(exchange.getIn().getMandatoryBody(String.class));
    }

    private String delivered() {
        return received.get(0).getIn().getBody(String.class);
    }

    /** The listing saw 5 bytes, RETR 8, and the partner ends at 11. */
    @ParameterizedTest
    @ValueSource(strings = {"memory", "work", "stream"})
    void areFetchedByTheNextPoll(String mode) throws Exception {
        server.files().put("/in/a.txt", "hello");
        server.once("RETR", (with, name) -> {
            with.say("150 here it comes");
            with.send("hello wo".getBytes(StandardCharsets.UTF_8));
            server.files().put("/in/a.txt", "hello world");
            with.say("226 sent");
        });

        pollUntilDelivered("delete=true", way(mode));

        assertThat(failure()).isEqualTo(TransferFailure.FILE_GREW);
        assertThat(failures.toString()).contains("listed with 5 bytes, 8 arrived");
        assertThat(delivered()).isEqualTo("hello world");
        assertThat(received).hasSize(1);
        assertThat(server.files().paths()).isEmpty();
    }

    /** Made but not yet written when it was listed: the commonest of them all. */
    @Test
    void areNotTakenForEmptyOnes() throws Exception {
        server.files().put("/in/a.txt", "");
        server.once("RETR", (with, name) -> {
            with.say("150 here it comes");
            with.send("hel".getBytes(StandardCharsets.UTF_8));
            server.files().put("/in/a.txt", "hello");
            with.say("226 sent");
        });

        pollUntilDelivered("delete=true");

        assertThat(failure()).isEqualTo(TransferFailure.FILE_GREW);
        assertThat(delivered()).isEqualTo("hello");
    }

    @Test
    void areSeenByTheSizeIfThereIsNoListing() throws Exception {
        server.files().put("/in/a.txt", "hello");
        sends("hello wo");

        pollOnce(this::read, "delete=true", "useList=false", "fileName=a.txt");

        assertThat(failure()).isEqualTo(TransferFailure.FILE_GREW);
        context.stop();
        assertThat(server.files().paths()).containsExactly("/in/a.txt");
    }

    /** Sizes in blocks, or 0 for all: what is listed and what arrives stay as they are. */
    @ParameterizedTest
    @ValueSource(strings = {"memory", "work", "stream"})
    void areToldFromListingsThatAreWrong(String mode) throws Exception {
        server.files().put("/in/a.txt", "hello");
        server.on("LIST", (with, path) -> {
            with.say("150 here it comes");
            String lines = server.files().get("/in/a.txt") == null ? "" : FtpFiles.line('-', 0, "a.txt") + "\r\n";
            with.send(lines.getBytes(StandardCharsets.UTF_8));
            with.say("226 sent");
        });

        pollUntilDelivered("delete=true", way(mode));

        assertThat(delivered()).isEqualTo("hello");
        assertThat(server.commands().stream().filter(each -> each.startsWith("t:RETR")))
                .hasSize(2);
        assertThat(server.files().paths()).isEmpty();
    }

    /** It grew between two polls by exactly as much as nobody had seen: it goes on growing. */
    @Test
    void areNotTakenForThoseOfAWrongListingWhileTheyGrow() throws Exception {
        GrownFiles grown = new GrownFiles();

        for (long arrived = 8; arrived < 12; arrived++) {
            long now = arrived;
            assertThat(org.junit.jupiter.api.Assertions.assertThrows(
                            org.kermitftps.failure.FtpsException.class, () -> grown.check("a", 5, now)))
                    .hasMessageContaining("KFTPS-742");
        }
        grown.check("a", 11, 11);
        grown.check("b", -1, 11);
    }

    @Test
    void areNotLookedForInText() throws Exception {
        server.files().put("/in/a.txt", "hello");
        sends("hello\r\n");

        pollUntilDelivered("delete=true", "binary=false");

        assertThat(failures).isEmpty();
    }

    private Path local(String text) throws IOException {
        return Files.writeString(temp.resolve("local.837"), text);
    }

    private Object body(String kind, Path file) {
        GenericFile<File> wrapped = new GenericFile<>();
        wrapped.setFile(file.toFile());
        return switch (kind) {
            case "path" -> file;
            case "wrapped" -> wrapped;
            default -> file.toFile();
        };
    }

    private Answer whileStoring(Runnable change) {
        return (with, name) -> {
            with.say("150 send");
            server.files().put(with.path(name), with.receive());
            change.run();
            with.say("226 stored");
        };
    }

    private static void append(Path file, String text) {
        try {
            Files.writeString(file, text, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"file", "path", "wrapped"})
    void areNotStoredHalf(String kind) throws IOException {
        server.files().put("/in/a.txt", "yesterday's");
        Path file = local("hello");
        server.once("STOR", whileStoring(() -> append(file, " world")));

        FtpsOperationFailedException failure = refused(in("autoCreate=false"), "a.txt", body(kind, file));

        assertThat(failure.failure()).isEqualTo(TransferFailure.SOURCE_CHANGED);
        assertThat(failure)
                .hasMessageContaining("local.837 had 5 bytes before and 11 after")
                .hasMessageContaining("readLock=changed");
        assertThat(server.conversations()).hasSize(1);
        assertThat(server.files().paths()).isEqualTo(Set.of("/in/a.txt"));
        assertThat(server.files().text("/in/a.txt")).isEqualTo("yesterday's");

        uploaded(in("autoCreate=false"), "a.txt", body(kind, file));
        assertThat(server.files().text("/in/a.txt")).isEqualTo("hello world");
    }

    @Test
    void areNotStoredIfTheyShrink() throws IOException {
        Path file = local("x".repeat(3_000_000));
        server.once("STOR", (with, name) -> {
            Files.writeString(file, "short");
            with.say("150 send");
            server.files().put(with.path(name), with.receive());
            with.say("226 stored");
        });

        assertThat(refused(in(), "a.txt", file.toFile()).failure()).isEqualTo(TransferFailure.SOURCE_CHANGED);
        assertThat(server.files().paths()).isEmpty();
    }

    @Test
    void areSeenByTheirTimeIfTheyKeepTheirSize() throws IOException {
        Path file = local("hello");
        assertThat(file.toFile().setLastModified(1_000_000_000_000L)).isTrue();
        server.once("STOR", whileStoring(() -> append(file, "")));
        server.once("STOR", whileStoring(() -> file.toFile().setLastModified(1_000_000_002_000L)));

        assertThat(refused(in("uploadInPlace=true"), "a.txt", file.toFile()).failure())
                .isEqualTo(TransferFailure.SOURCE_CHANGED);
        assertThat(server.files().paths()).isEmpty();
    }

    /** It was read to its end before, and failing over it would lose it. */
    @Test
    void areStoredThoughTheyAreGoneAfterwards() throws IOException {
        Path file = local("hello");
        server.once("STOR", whileStoring(() -> file.toFile().delete()));

        uploaded(in(), "a.txt", file.toFile());

        assertThat(server.files().text("/in/a.txt")).isEqualTo("hello");
    }
}
