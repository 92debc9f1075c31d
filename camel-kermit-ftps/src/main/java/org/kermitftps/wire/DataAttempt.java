package org.kermitftps.wire;

import java.io.IOException;
import java.net.Socket;
import org.kermitftps.negotiate.Reply;
import org.kermitftps.policy.DataEvent;

/**
 * What one attempt at a data connection came to.
 *
 * @param socket open, its transfer command accepted; {@code null} otherwise
 * @param event why there is none; {@code null} if the transfer command itself was refused
 * @param reason the same in words
 * @param reply the server's, if that is the reason
 * @param cause the network's, if that is the reason
 */
record DataAttempt(Socket socket, DataEvent event, String reason, Reply reply, IOException cause) {

    static DataAttempt done(Socket socket) {
        return new DataAttempt(socket, null, null, null, null);
    }

    static DataAttempt refused(Reply reply) {
        return new DataAttempt(null, DataEvent.REFUSED, reply.text().strip(), reply, null);
    }

    static DataAttempt unreachable(Reply reply) {
        return new DataAttempt(null, DataEvent.UNREACHABLE, reply.text().strip(), reply, null);
    }

    static DataAttempt unreachable(String where, IOException cause) {
        return new DataAttempt(null, DataEvent.UNREACHABLE, where + WireFailures.reason(cause), null, cause);
    }
}
