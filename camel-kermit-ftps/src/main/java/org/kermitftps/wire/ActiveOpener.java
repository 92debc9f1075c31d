package org.kermitftps.wire;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import org.apache.commons.net.ftp.FTPReply;
import org.kermitftps.failure.DataFailure;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.negotiate.Reply;

/** A listening port, PORT (EPRT over IPv6), the transfer command, then the server's connection. */
final class ActiveOpener {

    /** "Can't open data connection" (RFC 959 section 4.2.2), in place of 150 or after it. */
    private static final int CANNOT_OPEN = 425;

    /** About as long as Linux tries to connect without an answer (tcp_syn_retries in tcp(7)), which bounds passive mode. */
    private static final int TWO_MINUTES = 120_000;

    private final KermitFtpClient client;
    private final ActivePorts ports;

    ActiveOpener(KermitFtpClient client, ActivePorts ports) {
        this.client = client;
        this.ports = ports;
    }

    DataAttempt open(TransferCommand command) throws IOException {
        InetAddress local = client.getLocalAddress();
        try (ServerSocket server = ports.listen(local)) {
            int code = announce(ports.told(local), server.getLocalPort());
            if (!FTPReply.isPositiveCompletion(code)) {
                return DataAttempt.refused(new Reply(code, client.getReplyString()));
            }
            if (command.accepted()) {
                return accept(server);
            }
            return client.getReplyCode() == CANNOT_OPEN
                    ? DataAttempt.unreachable(new Reply(CANNOT_OPEN, client.getReplyString()))
                    : DataAttempt.done(null);
        }
    }

    private int announce(InetAddress told, int port) throws IOException {
        return client.getRemoteAddress() instanceof Inet6Address ? client.eprt(told, port) : client.port(told, port);
    }

    private DataAttempt accept(ServerSocket server) throws IOException {
        server.setSoTimeout(patience());
        Socket socket;
        try {
            socket = server.accept();
        } catch (SocketTimeoutException e) {
            Reply reply = client.lateReply();
            if (reply != null && reply.code() == CANNOT_OPEN) {
                return DataAttempt.unreachable(reply);
            }
            throw new FtpsException(DataFailure.DATA_CONNECT_FAILED, "nobody connected to our port", e);
        }
        client.tune(socket);
        if (client.isRemoteVerificationEnabled() && !socket.getInetAddress().equals(client.getRemoteAddress())) {
            socket.close();
            throw new FtpsException(
                    DataFailure.DATA_CONNECT_FAILED,
                    socket.getInetAddress() + " connected to our port, not the server");
        }
        return DataAttempt.done(socket);
    }

    /** {@code timeout=0} allows data to stand still for ever, not a connection never to come. */
    private int patience() {
        int forData = (int) client.getDataTimeout().toMillis();
        int forConnecting = client.getConnectTimeout() > 0 ? client.getConnectTimeout() : TWO_MINUTES;
        return forData > 0 ? forData : forConnecting;
    }
}
