package org.kermitftps.proxy;

import static org.awaitility.Awaitility.await;

import java.net.InetSocketAddress;
import java.net.Socket;
import org.junit.jupiter.api.AfterEach;
import org.kermitftps.policy.ProxyKind;
import org.kermitftps.support.ScriptedProxy;

/** Sockets through a scripted proxy, of which none is left open. */
abstract class ProxiedSocketTest {

    static final int TIMEOUT = 400;

    ScriptedProxy proxy;

    @AfterEach
    void nothingIsLeftOpen() {
        await().until(() -> proxy.openConnections() == 0);
        proxy.close();
    }

    Socket socket(ProxyKind kind, ScriptedProxy.Dialog dialog, String... credentials) {
        proxy = new ScriptedProxy(dialog);
        String user = credentials.length == 0 ? null : credentials[0];
        String password = credentials.length == 0 ? null : credentials[1];
        return new TunnelSocketFactory(new ProxySettings(kind, "127.0.0.1", proxy.port(), user, password))
                .createSocket();
    }

    static InetSocketAddress partner(int port) {
        return InetSocketAddress.createUnresolved("partner.invalid", port);
    }
}
