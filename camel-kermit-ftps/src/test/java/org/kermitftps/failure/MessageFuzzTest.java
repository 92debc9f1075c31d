package org.kermitftps.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.kermitftps.fuzz.FuzzTarget;

/** What a server said, in a message: one line of bounded length that no terminal obeys. */
class MessageFuzzTest extends FuzzTarget {

    @Override
    protected List<String> words() {
        return List.of(
                "550 no\r\n",
                "\n",
                "\r",
                "\u0000",
                "\u001b]0;x\u0007",
                "\u00c2\u009b",
                "\u00f0\u009f\u0098\u0080",
                "x".repeat(998));
    }

    @Override
    protected int rounds() {
        return 10_000;
    }

    @Override
    protected void feed(byte[] input) {
        String printable = Printable.of(text(input));
        assertThat(printable.length()).isLessThan(1_010);
        assertThat(printable.chars()).noneMatch(Character::isISOControl);

        FtpsException failure = new FtpsException(ConnectionFailure.REPLY_MALFORMED, text(input), 0, text(input), null);
        assertThat(failure.getMessage().chars()).noneMatch(Character::isISOControl);
    }
}
