package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kermitftps.failure.TransferFailure;

/** An upload under a name of the server of which a reply, a part or the connection is lost: no file twice. */
class UniqueServerNamesLostTest extends ServersChoiceTest {

    private void dieBeforeThe226(int kept, String preliminary) {
        server.once("STOU", (with, wish) -> {
            with.say(preliminary);
            server.files().put(with.path(CHOSEN), Arrays.copyOf(with.receive(), kept));
            with.close();
        });
    }

    @Test
    void findsAFileWhoseReplyWasLost() {
        dieBeforeThe226(5, "150 FILE: " + CHOSEN);

        Exchange exchange = uploaded(unique(), "a.txt", new ByteArrayInputStream("hello".getBytes()));

        assertThat(said(1)).containsExactly("t:SIZE in/" + CHOSEN);
        assertThat(stous()).hasSize(1);
        assertThat(exchange.getIn().getHeaders())
                .containsEntry(KermitFtpsConstants.OUTCOME, "VERIFIED")
                .containsEntry(Exchange.FILE_NAME_PRODUCED, "in/" + CHOSEN);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4})
    void removesAFileThatIsNotWhole(int kept) {
        dieBeforeThe226(kept, "150 FILE: " + CHOSEN);

        assertThat(refused(unique(), "a.txt", "hello").failure()).isEqualTo(TransferFailure.TRANSFER_BROKEN);
        assertThat(server.files().paths()).isEmpty();
        assertThat(stous()).hasSize(1);
    }

    @Test
    void saysWhatMayBeLeftIfItCannotBeRemoved() {
        dieBeforeThe226(4, "150 FILE: " + CHOSEN);
        server.reply("DELE", "550 permission denied");

        assertThat(refused(unique(), "a.txt", "hello"))
                .hasMessageContaining("KFTPS-716")
                .hasMessageContaining("in/" + CHOSEN);
    }

    @Test
    void isUncertainIfTheReplyAndTheNameAreLost() {
        dieBeforeThe226(5, "150 send");

        Exchange exchange = upload(unique(), "a.txt", "hello");

        assertThat(exchange.getException()).hasMessageContaining("KFTPS-716");
        assertThat(exchange.getIn().getHeader(KermitFtpsConstants.OUTCOME)).isEqualTo("UNCERTAIN");
        assertThat(stous()).hasSize(1);
    }

    @Test
    void removesAFileOfAnotherSize() {
        server.on("STOU", (with, wish) -> {
            with.say("150 FILE: " + CHOSEN);
            with.receive();
            server.files().put(with.path(CHOSEN), "hell");
            with.say("226 stored");
        });

        assertThat(refused(unique(), "a.txt", "hello").failure()).isEqualTo(TransferFailure.SIZE_DIFFERS);
        assertThat(server.files().paths()).isEmpty();
    }

    /** The next plan belongs to the next delivery. */
    @Test
    void isNotSentAgainOverAnotherSession() {
        server.forgetfulData();
        server.on("STOU", (with, wish) -> {
            with.say("150 FILE: " + CHOSEN);
            server.files().put(with.path(CHOSEN), "");
            with.receive();
            server.files().put(with.path(CHOSEN), "");
            with.say("522 session reuse required");
        });

        assertThat(refused(unique(), "a.txt", "hello")).hasMessageContaining("522");
        assertThat(server.files().paths()).isEmpty();
        assertThat(stous()).hasSize(1);
    }

    @Test
    void replacesAConnectionThatDiedMeanwhile() {
        uploaded(unique(), "a.txt", "hello");
        server.conversations().get(0).close();

        uploaded(unique(), "b.txt", "hello");

        assertThat(stous()).hasSize(2);
    }

    @Test
    void leavesAConnectionThatCannotComeBack() {
        server.reply("CWD /", "550 no");

        uploaded(unique(), "a.txt", "hello");
        uploaded(unique(), "b.txt", "hello");

        assertThat(server.conversations()).hasSize(2);
        assertThat(server.files().paths()).containsExactly("/in/" + CHOSEN);
    }
}
