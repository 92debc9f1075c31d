package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.kermitftps.support.CapturedLog;

/** Series of small uploads to servers that greet as known ones do, and the log that tells what was sent ahead. */
abstract class PipelinedTest extends ScriptedTest {

    static final String VSFTPD = "220 (vsFTPd 3.0.5)";
    static final String PROFTPD = "220 ProFTPD Server (Debian) [127.0.0.1]";
    static final String UNKNOWN = "220 ready";
    static final String OFF = "pipelining is off from here on";

    CapturedLog log;

    @BeforeEach
    void listen() {
        log = CapturedLog.start();
    }

    @AfterEach
    void listenNoMore() {
        log.close();
    }

    void is(String greeting) {
        server.greeting((with, nothing) -> with.say(greeting));
    }

    void sendFiles(int files, String... options) {
        for (int i = 0; i < files; i++) {
            uploaded(in(options), i + ".txt", "hello " + i);
        }
    }

    void allWhole(int files) {
        assertThat(server.files().paths())
                .containsExactlyInAnyOrder(IntStream.range(0, files)
                        .mapToObj(i -> "/in/" + i + ".txt")
                        .toArray(String[]::new));
        for (int i = 0; i < files; i++) {
            assertThat(server.files().text("/in/" + i + ".txt")).isEqualTo("hello " + i);
        }
    }
}
