package org.kermitftps.negotiate;

import java.io.IOException;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.policy.TlsPlan;
import org.kermitftps.policy.TlsReport;

/** What the negotiation needs of a control connection; the wire implements it, tests script it. */
public interface ControlChannel {

    /**
     * Opens a new connection up to the greeting, closing an earlier one first.
     *
     * @throws FtpsException if the server cannot be reached or turns the connection away
     */
    void open() throws FtpsException;

    /**
     * Opens a new connection with TLS before the greeting (implicit FTPS).
     *
     * @throws FtpsException as {@link #open()} and {@link #upgrade}
     */
    TlsReport openImplicit(TlsPlan plan) throws FtpsException;

    /**
     * Sends one command and reads its reply.
     *
     * @throws IOException if the connection breaks
     */
    default Reply send(String command) throws IOException {
        return send(command, null);
    }

    /**
     * Sends one command and reads its reply; a secret goes into the argument, never into the verb, which is logged.
     *
     * @param argument may be {@code null}
     * @throws IOException if the connection breaks
     */
    Reply send(String verb, String argument) throws IOException;

    /**
     * These whole commands are sent next, in this order, one after the reply of the other; a channel that knows its server
     * may send them at once.
     *
     * @throws IOException if the connection breaks
     */
    default void expect(String... commands) throws IOException {
        // One command, one reply.
    }

    /**
     * Starts TLS on the open connection.
     *
     * @throws FtpsException with the row of the failure table that says why not
     */
    TlsReport upgrade(TlsPlan plan) throws FtpsException;

    /**
     * Ends TLS after CCC was accepted and goes on in clear text on the same connection.
     *
     * @throws FtpsException if the server does not go along; the connection is closed then
     */
    void leaveTls() throws FtpsException;
}
