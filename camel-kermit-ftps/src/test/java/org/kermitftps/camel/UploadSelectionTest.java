package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kermitftps.failure.TransferFailure;

/** Which files are sent, and that the others do not even open a connection. */
class UploadSelectionTest extends ScriptedTest {

    private File local(String name, String content) throws Exception {
        Path file = Files.writeString(temp.resolve(name), content);
        return Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-01-02T03:04:05.678Z")))
                .toFile();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            nullValues = "sent",
            value = {
                "largerThan=4, sent",
                "largerThan=5, Size",
                "smallerThan=5, Size",
                "except=*.txt, Exception list",
                "match=*.837, No match",
                "noBackupFiles=true, sent",
                "dotFiles=false, sent",
                "after=2026-01-02T03:04:05Z, Date",
                "notBefore=2026-01-02T03:04:05Z, sent",
                "before=2026-01-02T03:04:05Z, Date",
                "notAfter=2026-01-02T03:04:05Z, sent",
                "simulate=true, Simulated"
            })
    void sendsTheFilesThatAreWanted(String option, String reason) throws Exception {
        Exchange exchange = uploaded(in(option, "doneFileName=${file:name}.done"), "a.txt", local("a.txt", "hello"));

        assertThat(exchange.getIn().getHeader(KermitFtpsConstants.SKIP_REASON)).isEqualTo(reason);
        assertThat(server.files().paths())
                .containsExactlyElementsOf(reason == null ? List.of("/in/a.txt", "/in/a.txt.done") : List.of());
        assertThat(server.commands().isEmpty()).as("no connection").isEqualTo(reason != null);
    }

    @ParameterizedTest
    @CsvSource({"dotFiles=false, .a.txt, Dot file", "noBackupFiles=true, a.txt.~12~, Backup file"})
    void sendsNoFileOfSuchAName(String option, String name, String reason) throws Exception {
        Exchange exchange = uploaded(in(option), name, local("local", "hello"));

        assertThat(exchange.getIn().getHeader(KermitFtpsConstants.SKIP_REASON)).isEqualTo(reason);
    }

    @Test
    void sendsWhatTheListFileNames() throws Exception {
        Path list = Files.writeString(temp.resolve("list"), "a.txt\nc*\n");
        String endpoint = in("listFile=" + list);
        for (String name : List.of("a.txt", "b.txt", "cc.txt")) {
            uploaded(endpoint, name, "hello");
        }
        assertThat(server.files().paths()).containsExactly("/in/a.txt", "/in/cc.txt");
    }

    @Test
    void knowsTheSizeOfEveryBodyThatHasOne() throws Exception {
        String endpoint = in("smallerThan=5");
        for (Object body : List.of(
                "hello",
                "hello".getBytes(),
                local("f", "hello"),
                local("p", "hello").toPath())) {
            assertThat(uploaded(endpoint, "a.txt", body).getIn().getHeader(KermitFtpsConstants.SKIP_REASON))
                    .as("%s", body.getClass())
                    .isEqualTo("Size");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"largerThan=1", "after=yesterday"})
    void sendsNothingOfWhichNobodyTellsWhatIsAskedFor(String option) throws Exception {
        Object body = new ByteArrayInputStream("hello".getBytes());
        assertThat(refused(in(option), "a.txt", body).failure()).isEqualTo(TransferFailure.MESSAGE_UNTOLD);
        assertThat(server.files().paths()).isEmpty();
    }
}
