package org.kermitftps.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketOption;
import java.net.StandardSocketOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Acknowledging at once, where the platform lets it be asked for. */
class QuickAckTest {

    private record Named(String name, Class<Boolean> type) implements SocketOption<Boolean> {}

    private static final class Platform extends Socket {

        private final Set<SocketOption<?>> options;
        private final List<String> set = new ArrayList<>();
        private boolean broken;

        Platform(SocketOption<?>... options) {
            this.options = Set.of(options);
        }

        @Override
        public Set<SocketOption<?>> supportedOptions() {
            return options;
        }

        @Override
        public <T> Socket setOption(SocketOption<T> option, T value) throws IOException {
            if (broken) {
                throw new SocketException("Socket closed");
            }
            set.add(option.name() + "=" + value);
            return this;
        }
    }

    @Test
    void isAskedForAgainEachTimeBecauseTheKernelForgetsIt() {
        Platform linux = new Platform(StandardSocketOptions.TCP_NODELAY, new Named("TCP_QUICKACK", Boolean.class));
        QuickAck quick = QuickAck.of(linux);
        quick.now();
        quick.now();
        assertThat(linux.set).containsExactly("TCP_QUICKACK=true", "TCP_QUICKACK=true");
    }

    @Test
    void isLeftOutWhereThePlatformHasNone() {
        Platform other = new Platform(StandardSocketOptions.TCP_NODELAY);
        QuickAck.of(other).now();
        assertThat(other.set).isEmpty();
    }

    /** The read that follows says why, in better words. */
    @Test
    void leavesAConnectionThatIsGoneToTheNextRead() {
        Platform gone = new Platform(new Named("TCP_QUICKACK", Boolean.class));
        gone.broken = true;
        assertThatCode(QuickAck.of(gone)::now).doesNotThrowAnyException();
    }
}
