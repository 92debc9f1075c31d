package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kermitftps.failure.GuardFailure;

/** Names in localDirectory that mean something else here than at the server. */
class KeptNamesTest extends ScriptedTest {

    private Path keep;

    @BeforeEach
    void makeTheDirectory() throws IOException {
        keep = Files.createDirectory(temp.resolve("keep"));
    }

    private void fetch(int messages, String... options) throws Exception {
        String[] all = Stream.concat(Stream.of("localDirectory=" + keep, "delete=true"), Stream.of(options))
                .toArray(String[]::new);
        pollOnce(exchange -> {}, all);
        await().until(() -> received.size() + failures.size() == messages);
        context.stop();
    }

    private List<String> kept() throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.list(keep)) {
            for (Path each : files.toList()) {
                texts.add(Files.readString(each));
            }
        }
        return texts;
    }

    /** With a collision that replaces they are refused at start: {@code TransferNonsenseTest}. */
    @ParameterizedTest
    @ValueSource(strings = {"backup", "rename", "append", "discard"})
    void keepsBothOfTwoNamesThatBecomeOne(String collision) throws Exception {
        server.files().put("/in/A.TXT", "one");
        server.files().put("/in/a.txt", "two");
        fetch(2, "convertInbound=true", "collision=" + collision);

        assertThat(String.join("", kept())).contains("one").contains("two");
    }

    /** What the failed attempt kept must not make the next poll leave the file alone for ever. */
    @ParameterizedTest
    @ValueSource(strings = {"discard", "update", "dates-differ", "backup"})
    void handsAFileOutAgainWhoseRouteFailed(String collision) throws Exception {
        server.files().put("/in/a.txt", "claim");
        AtomicInteger attempts = new AtomicInteger();
        poll(
                "initialDelay=0&delay=20&repeatCount=4",
                exchange -> {
                    if (attempts.incrementAndGet() < 3) {
                        throw new IllegalStateException("the route fails");
                    }
                },
                "localDirectory=" + keep,
                "delete=true",
                "collision=" + collision);
        await().until(() -> attempts.get() == 3 && server.files().paths().isEmpty());
        context.stop();

        assertThat(kept()).containsExactly("claim");
    }

    /** An operator's link to another disk is no place the server may choose. */
    @Test
    void followsNoLinkOutOfTheDirectory() throws Exception {
        Path elsewhere = Files.createDirectory(temp.resolve("elsewhere"));
        Files.createSymbolicLink(keep.resolve("north"), elsewhere);
        server.files().put("/in/north/a.txt", "claim");
        fetch(1, "recursive=true");

        assertThat(elsewhere).isEmptyDirectory();
        assertThat(failure()).isEqualTo(GuardFailure.NAME_FORBIDDEN);
        assertThat(server.files().paths()).containsExactly("/in/north/a.txt");
    }

    @Test
    void followsALinkThatStaysInside() throws Exception {
        Files.createDirectory(keep.resolve("south"));
        Files.createSymbolicLink(keep.resolve("north"), keep.resolve("south"));
        server.files().put("/in/north/a.txt", "claim");
        fetch(1, "recursive=true");

        assertThat(keep.resolve("south/a.txt")).hasContent("claim");
    }
}
