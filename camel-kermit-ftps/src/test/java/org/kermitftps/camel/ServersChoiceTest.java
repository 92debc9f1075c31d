package org.kermitftps.camel;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.kermitftps.support.FtpConversation;

/** A server that chooses the name of what it is sent, and says so as ProFTPD does. */
abstract class ServersChoiceTest extends ScriptedTest {

    static final String CHOSEN = "ftp1Ab";

    @BeforeEach
    void likeProftpd() {
        server.on("STOU", (with, wish) -> store(with, "150 FILE: " + CHOSEN));
    }

    void store(FtpConversation with, String preliminary) throws IOException {
        with.say(preliminary);
        server.files().put(with.path(CHOSEN), with.receive());
        with.say("226 stored");
    }

    String unique(String... more) {
        return in(more) + "&autoCreate=false&uniqueServerNames=true";
    }

    List<String> stous() {
        return server.commands().stream().filter(each -> each.contains("STOU")).toList();
    }
}
