package org.kermitftps.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.fuzz.FuzzTarget;
import org.kermitftps.fuzz.MemoryNetwork;
import org.kermitftps.fuzz.MemorySocket;
import org.kermitftps.support.QuietBouncyCastle;

/** With the default options nothing a server without our partner's key says gets as far as a user name. */
class DanceFuzzTest extends FuzzTarget {

    private static final QuietBouncyCastle QUIET = new QuietBouncyCastle();

    @Override
    protected List<String> words() {
        return List.of(
                "220 ready\r\n",
                "220-\r\n220 24 hours\r\n",
                "120 wait\r\n",
                "234 go on\r\n",
                "334 go on\r\n",
                "200 ok\r\n",
                "230 logged in\r\n",
                "331 password\r\n",
                "421 bye\r\n",
                "500 what\r\n",
                "504 no\r\n",
                "534 no\r\n",
                "-12 \r\n",
                "\f",
                "\r",
                "\n",
                "\u0015\u0003\u0003\u0000\u0002\u0002\u0028",
                "\u0016\u0003\u0003");
    }

    @Override
    protected int rounds() {
        return 700;
    }

    @Override
    protected void feed(byte[] input) {
        MemoryNetwork network = new MemoryNetwork(input);
        KermitFtpClient client = FuzzedClient.on(network, WireTest.SAFE);

        Throwable thrown = catchThrowable(client::connectSecured);

        assertThat(thrown).isInstanceOf(FtpsException.class);
        assertThat(client.isConnected()).isFalse();
        for (MemorySocket socket : network.sockets()) {
            assertThat(socket.isClosed()).isTrue();
            // TLS begins with 22 (handshake) or 21 (alert).
            assertThat(socket.heard().split("[\u0015\u0016]", 2)[0]).matches("(AUTH (TLS|TLS-P|SSL)\r\n)*");
        }
    }
}
