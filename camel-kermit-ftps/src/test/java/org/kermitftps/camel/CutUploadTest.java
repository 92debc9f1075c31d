package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.BeforeEach;
import org.kermitftps.failure.TransferFailure;

/** An upload of 50,000 bytes that can be cut, and a server that knows REST. */
abstract class CutUploadTest extends ScriptedTest {

    static final int LENGTH = 50_000;
    static final int ARRIVED = 30_000;

    final byte[] claim = new byte[LENGTH];
    long offset;

    @BeforeEach
    void serveRestart() {
        new Random(4).nextBytes(claim);
        server.reply("FEAT", "211-F\r\n SIZE\r\n211 End");
        server.on("REST", (with, at) -> {
            offset = Long.parseLong(at);
            with.say("350 from there");
        });
        server.on("RETR", (with, name) -> {
            byte[] content = with.content(name);
            with.say("150 here it comes");
            with.send(Arrays.copyOfRange(content, (int) offset, content.length));
            offset = 0;
            with.say("226 sent");
        });
    }

    /** The next STOR or APPE keeps so many bytes and dies. */
    void cut(String verb, int kept) {
        server.once(verb, (with, name) -> {
            with.say("150 send");
            byte[] before = verb.equals("APPE") ? with.content(name) : new byte[0];
            byte[] whole = joined(before, with.receive());
            server.files().put(with.path(name), Arrays.copyOf(whole, before.length + kept));
            with.close();
        });
    }

    static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    String recovering(String... more) {
        String[] all = Arrays.copyOf(more, more.length + 2);
        all[more.length] = "recover=true";
        all[more.length + 1] = "autoCreate=false";
        return in(all);
    }

    String partial() {
        return server.files().paths().stream()
                .filter(each -> each.endsWith(".part"))
                .findFirst()
                .orElseThrow();
    }

    /** The first of two tries, of which the server keeps some bytes. */
    void cutAt(int kept, String... more) {
        cut("STOR", kept);
        assertThat(refused(recovering(more), "a.bin", claim).failure()).isEqualTo(TransferFailure.TRANSFER_BROKEN);
    }

    Exchange arrives(String... more) {
        Exchange sent = uploaded(recovering(more), "a.bin", claim);
        assertThat(server.files().get("/in/a.bin")).isEqualTo(claim);
        assertThat(server.files().paths()).containsExactly("/in/a.bin");
        return sent;
    }

    List<String> verbs(int connection) {
        return said(connection).stream()
                .map(each -> each.substring(2).split(" ")[0])
                .toList();
    }

    int connections() {
        return server.conversations().size();
    }
}
