package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kermitftps.failure.ConnectionFailure;
import org.kermitftps.failure.TransferFailure;
import org.kermitftps.support.FtpFiles;
import org.kermitftps.support.ScriptedFtpServer;

/** Options of camel-ftp and states of a connection that would silently do the wrong thing. */
class InheritedTrapsTest extends ScriptedTest {

    @Test
    void doesNotShowTheLastReplyOfAnEarlierConnectionAsAGreeting() {
        String endpoint = in("maximumReconnectAttempts=1", "disconnect=true");
        uploaded(endpoint, "a.txt", "hello");
        server.close();

        assertThat(refused(endpoint, "b.txt", "hello").failure()).isEqualTo(ConnectionFailure.CONNECT_FAILED);
    }

    @Test
    void doesNotTransferIfTheServerRefusesTheType() {
        server.reply("TYPE", "504 no such type");

        FtpsOperationFailedException failure = refused(in(), "a.txt", "hello");

        assertThat(failure.failure()).isEqualTo(TransferFailure.COMMAND_REFUSED);
        assertThat(failure).hasMessageContaining("TYPE I").hasMessageContaining("504 no such type");
        assertThat(server.commands()).noneMatch(each -> each.contains("STOR"));
    }

    @Test
    void refusesConvertedNamesTogetherWithCamelsTemporaryNames() {
        for (String option : List.of("tempPrefix=tmp-", "tempFileName=tmp-${file:name}")) {
            assertThatThrownBy(() -> context.getEndpoint(in("filenames=converted", option)))
                    .hasStackTraceContaining("KFTPS-102")
                    .hasStackTraceContaining("filenames=converted");
        }
    }

    @Test
    void reportsTheExternalAddressInActiveMode() {
        String option = "ftpClient.reportActiveExternalIPAddress=192.0.2.7";

        uploaded(in("passiveMode=false", option, "autoCreate=false"), "a.txt", "hello");

        assertThat(said(0).get(0)).startsWith("t:PORT 192,0,2,7,");
    }

    @Test
    void takesTheFastReadLockOfAServerThatListsAFileByItsPath() throws Exception {
        server.files().put("/in/a.txt", "hello");
        server.on("LIST", (with, path) -> {
            if (path.endsWith("a.txt")) {
                with.say("150 here it comes");
                with.send((FtpFiles.line('-', 5, path) + "\r\n").getBytes());
                with.say("226 sent");
            } else {
                ScriptedFtpServer.usual("LIST").give(with, path);
            }
        });

        pollOnce(
                exchange -> {},
                "readLock=changed",
                "fastExistsCheck=true",
                "readLockCheckInterval=50",
                "readLockTimeout=2000",
                "delete=true");

        await().until(() -> received.size() == 1);
    }
}
