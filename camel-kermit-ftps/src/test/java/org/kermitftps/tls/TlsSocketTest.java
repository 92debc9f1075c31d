package org.kermitftps.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kermitftps.tls.TlsFixture.BC12;
import static org.kermitftps.tls.TlsFixture.LOCALHOST;
import static org.kermitftps.tls.TlsFixture.control;
import static org.kermitftps.tls.TlsFixture.settings;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TlsSocketTest {

    /** The class has no socket implementation of its own: an inherited method would act on a socket that is not there. */
    @Test
    void overridesEveryPublicMethodOfSocket() throws Exception {
        for (Method method : Socket.class.getDeclaredMethods()) {
            if (Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers())) {
                Method own = TlsSocket.class.getMethod(method.getName(), method.getParameterTypes());
                assertThat(own.getDeclaringClass()).as(method.toString()).isNotEqualTo(Socket.class);
            }
        }
    }

    @Test
    void hasAddressesAndOptionsOfTheSocketBelow() throws Exception {
        try (TestServer server = TestServer.tls(LOCALHOST, BC12.protocol(), TestServer.ECHO)) {
            Socket plain = server.connect();
            try (TlsSocket socket = control(BC12, server, settings()).secureControl(plain)) {
                assertThat(socket.getInetAddress()).isEqualTo(plain.getInetAddress());
                assertThat(socket.getPort()).isEqualTo(server.port());
                assertThat(socket.getLocalPort()).isEqualTo(plain.getLocalPort());
                assertThat(socket.getLocalAddress()).isEqualTo(plain.getLocalAddress());
                assertThat(socket.getRemoteSocketAddress()).isEqualTo(plain.getRemoteSocketAddress());
                assertThat(socket.getLocalSocketAddress()).isEqualTo(plain.getLocalSocketAddress());
                assertThat(socket.isConnected() && socket.isBound() && !socket.isClosed())
                        .isTrue();
                socket.setSoTimeout(77);
                socket.setKeepAlive(true);
                socket.setSoLinger(true, 5);
                socket.setOption(StandardSocketOptions.TCP_NODELAY, false);
                assertThat(plain.getSoTimeout()).isEqualTo(77);
                assertThat(plain.getKeepAlive()).isTrue();
                assertThat(plain.getSoLinger()).isEqualTo(5);
                assertThat(socket.getTcpNoDelay()).isFalse();
                assertThat(socket.getChannel()).isNull();
            }
        }
    }

    @Test
    void refusesWhatALayeredSocketCannotDo() throws Exception {
        try (TestServer server = TestServer.tls(LOCALHOST, BC12.protocol(), TestServer.ECHO);
                TlsSocket socket = control(BC12, server, settings()).secureControl(server.connect())) {
            InetSocketAddress anywhere = new InetSocketAddress(0);
            assertThat(Arrays.asList(socket.isInputShutdown(), socket.isOutputShutdown()))
                    .containsOnly(false);
            assertThatThrownBy(() -> socket.connect(anywhere)).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> socket.bind(anywhere)).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> socket.sendUrgentData(0)).isInstanceOf(IOException.class);
        }
    }
}
