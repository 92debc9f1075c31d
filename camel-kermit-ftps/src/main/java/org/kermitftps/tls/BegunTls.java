package org.kermitftps.tls;

import java.io.IOException;
import java.time.Duration;
import org.kermitftps.failure.FtpsException;

/**
 * A TLS connection whose handshake is not done: its ClientHello may be on its way. Either {@link #finish} or {@link
 * #discard} must be called.
 */
public final class BegunTls {

    private final ControlTls tls;
    private final TlsLink link;
    private final Channel channel;
    private final Handshake handshake;
    private Exception failed;

    BegunTls(ControlTls tls, TlsLink link, Channel channel, Duration timeout) {
        this.tls = tls;
        this.link = link;
        this.channel = channel;
        handshake = new Handshake(link, timeout);
    }

    /** What goes wrong here is reported by {@link #finish}: the server's reply comes first and may say more. */
    void hello() {
        try {
            handshake.hello();
        } catch (IOException | RuntimeException e) {
            failed = e;
        }
    }

    /**
     * The rest of the handshake. On failure the plain socket is closed.
     *
     * @throws FtpsException as {@link ControlTls#secureData}
     */
    public TlsSocket finish() throws FtpsException {
        try {
            if (failed != null) {
                throw failed;
            }
            handshake.run();
            return new TlsSocket(link, tls.judge(channel, link.engine()));
        } catch (Exception e) {
            link.abort();
            throw tls.explain(e, link.engine());
        }
    }

    /** The server does not want the transfer. */
    public void discard() {
        link.abort();
    }
}
