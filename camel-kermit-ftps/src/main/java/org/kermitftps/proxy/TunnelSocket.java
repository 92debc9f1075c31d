package org.kermitftps.proxy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import org.kermitftps.failure.ConnectionFailure;
import org.kermitftps.failure.Failure;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.policy.ProxyKind;

/**
 * A socket whose {@code connect} ends behind a proxy. The time limit of {@code connect} covers the dialog with the proxy;
 * the address may be unresolved. Once connected, its remote address is the proxy's.
 */
final class TunnelSocket extends Socket {

    private final ProxySettings proxy;

    TunnelSocket(ProxySettings proxy) {
        // Or else the JVM's socksProxyHost would be asked for the way to our proxy.
        super(Proxy.NO_PROXY);
        this.proxy = proxy;
    }

    @Override
    public void connect(SocketAddress server) throws IOException {
        connect(server, 0);
    }

    /**
     * @throws FtpsException {@link Failure#PROXY_UNREACHABLE}, PROXY_REFUSED, PROXY_LOGIN_REFUSED
     * @throws ConnectException if the proxy cannot reach the server
     */
    @Override
    public void connect(SocketAddress server, int timeout) throws IOException {
        long start = System.nanoTime();
        InetSocketAddress address = (InetSocketAddress) server;
        Target target = Target.of(address.getHostString(), address.getPort());
        try {
            reach(timeout);
            tunnel(target, new ProxyTalk(this, proxy, timeout, start), timeout);
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    private void reach(int timeout) throws IOException {
        try {
            super.connect(new InetSocketAddress(proxy.host(), proxy.port()), timeout);
        } catch (IOException e) {
            throw unreachable(e.toString(), e);
        }
    }

    private void tunnel(Target target, ProxyTalk talk, int timeout) throws IOException {
        int before = getSoTimeout();
        try {
            if (proxy.kind() == ProxyKind.SOCKS) {
                new Socks5(talk, target).run();
            } else {
                new HttpConnect(talk, target).run();
            }
        } catch (FtpsException | ConnectException e) {
            throw e;
        } catch (SocketTimeoutException e) {
            throw unreachable("asked for " + target + ", no answer within " + timeout + " ms (connectTimeout)", e);
        } catch (IOException e) {
            throw unreachable("asked for " + target + ", " + e.getMessage(), e);
        }
        setSoTimeout(before);
    }

    private FtpsException unreachable(String why, IOException cause) {
        return new FtpsException(ConnectionFailure.PROXY_UNREACHABLE, proxy + ": " + why, cause);
    }
}
