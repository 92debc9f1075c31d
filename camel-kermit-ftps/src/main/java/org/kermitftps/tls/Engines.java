package org.kermitftps.tls;

import java.util.List;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLPeerUnverifiedException;

/**
 * Port to a TLS implementation: engines for one control connection and its data connections, all from one SSLContext.
 *
 * <p>One context a control connection, because a context has one place per host and port for the session to resume: two
 * control connections that share it take each other's session, and vsftpd (522) and ProFTPD (425) then refuse both.
 */
interface Engines {

    /** A client engine for the control connection, parameters not yet set. */
    SSLEngine fresh();

    /** Called once, when the handshake of the engine {@link #fresh} returned is complete. */
    void established(SSLEngine control) throws SSLPeerUnverifiedException;

    /** The OCSP answers the server stapled to the handshake under way, as {@link ShownChain#staples}. */
    List<byte[]> staples(SSLEngine handshaking);

    /** A client engine that offers the control session, parameters not yet set. */
    SSLEngine resuming();
}
