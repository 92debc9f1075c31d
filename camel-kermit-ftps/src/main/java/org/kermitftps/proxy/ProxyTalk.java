package org.kermitftps.proxy;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.concurrent.TimeUnit;
import org.kermitftps.failure.ConnectionFailure;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.Printable;
import org.kermitftps.policy.ProxyAnswers;

/**
 * What is said to a proxy and by it before the tunnel begins. Bytes are read one by one: the next one may be the server's
 * greeting already. All of it together has a limit in time, not each read.
 */
final class ProxyTalk {

    private final Socket socket;
    private final ProxySettings proxy;
    private final long deadline;
    private final boolean limited;

    /** @param millis for everything from now on; 0 for any time */
    ProxyTalk(Socket socket, ProxySettings proxy, long millis, long startNanos) {
        this.socket = socket;
        this.proxy = proxy;
        limited = millis > 0;
        deadline = startNanos + TimeUnit.MILLISECONDS.toNanos(millis);
    }

    ProxySettings proxy() {
        return proxy;
    }

    void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    /** The next byte, 0 to 255. */
    int read() throws IOException {
        socket.setSoTimeout(limited ? left() : 0);
        int b = socket.getInputStream().read();
        if (b < 0) {
            throw new EOFException("it closed the connection without an answer");
        }
        return b;
    }

    void skip(int bytes) throws IOException {
        for (int i = 0; i < bytes; i++) {
            read();
        }
    }

    private int left() throws SocketTimeoutException {
        long millis = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        if (millis <= 0) {
            throw new SocketTimeoutException("Time is up");
        }
        return (int) Math.min(millis, Integer.MAX_VALUE);
    }

    /** What to throw for an answer that is no yes; a server that the proxy does not reach is one that we do not reach. */
    IOException refusal(ProxyAnswers.Row row, Target target, String words) {
        String what = proxy + ", asked for " + target + ", answered " + Printable.of(words);
        return row.failure() == ConnectionFailure.CONNECT_FAILED
                ? new ConnectException(what)
                : new FtpsException(row.failure(), what);
    }

    /** What to throw when something else than a proxy of that kind answers. */
    FtpsException misfit(String what) {
        return new FtpsException(ConnectionFailure.PROXY_REFUSED, proxy + " " + what);
    }

    /** What to throw when the credentials are not good enough. */
    FtpsException loginRefused(String what) {
        return new FtpsException(ConnectionFailure.PROXY_LOGIN_REFUSED, proxy + " " + what);
    }
}
