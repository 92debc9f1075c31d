package org.kermitftps.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.kermitftps.failure.FtpsException;

/** A server that may do its worst: no thread is left over, and no credential was sent in clear. */
abstract class HostilePeerTest extends WireTest {

    Set<Thread> threadsBefore;

    @BeforeEach
    void countThreads() {
        explicitServer();
        threadsBefore = clientThreads();
    }

    @AfterEach
    void noThreadIsLeftAndNoPasswordWasSentInClear() {
        assertThat(clientThreads()).isSubsetOf(threadsBefore);
        assertThat(server.commands())
                .noneMatch(command -> command.startsWith("c:USER") || command.startsWith("c:PASS"));
    }

    static Set<Thread> clientThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !thread.getName().startsWith("scripted-ftp"))
                .filter(thread -> !thread.getName().startsWith("junit"))
                .filter(thread -> !thread.isDaemon())
                .collect(Collectors.toSet());
    }

    FtpsException loginFailure(KermitFtpClient connected) {
        return catchThrowableOfType(FtpsException.class, () -> connected.login("joe", "secret"));
    }

    KermitFtpClient secured() throws Exception {
        client(LENIENT).connectSecured();
        return client;
    }
}
