package org.kermitftps.wire;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import org.apache.commons.net.ftp.FTPReply;
import org.kermitftps.negotiate.Reply;
import org.kermitftps.policy.DataStep;
import org.kermitftps.policy.PasvAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** EPSV or PASV, the connection to where the reply says, then the transfer command: Kermit's order. */
final class PassiveOpener {

    private static final Logger LOG = LoggerFactory.getLogger(PassiveOpener.class);

    /** The reply to RNTO has to wait for it. */
    private static final int AHEAD_MILLIS = 3_000;

    private final KermitFtpClient client;
    private final WireSettings settings;
    private final ServerAddress server;
    private Socket ready;

    PassiveOpener(KermitFtpClient client, WireSettings settings) {
        this.client = client;
        this.settings = settings;
        server = new ServerAddress(client, settings);
    }

    DataAttempt open(DataStep step, TransferCommand command) throws IOException {
        int code = step == DataStep.EPSV ? client.epsv() : client.pasv();
        int wanted = step == DataStep.EPSV ? FTPReply.ENTERING_EPSV_MODE : FTPReply.ENTERING_PASSIVE_MODE;
        if (code != wanted) {
            return DataAttempt.refused(new Reply(code, client.getReplyString()));
        }
        InetSocketAddress target = target(step, code, client.getReplyString());
        Socket early = takeReady(step == DataStep.EPSV && client.ahead().wasKept());
        Socket socket = early == null ? newSocket() : early;
        try {
            if (early == null) {
                socket.connect(target, client.getConnectTimeout());
            }
        } catch (IOException e) {
            socket.close();
            if (WireFailures.isUnreachable(e)) {
                return DataAttempt.unreachable("port " + target.getPort() + ": ", e);
            }
            throw e;
        }
        return DataAttempt.done(command.acceptedOn(socket) ? socket : null);
    }

    /** Connects to where a 229 that was sent for ahead says; without success the next file connects in its time. */
    void connectAhead(Reply told) {
        forget();
        try {
            ready = newSocket();
            ready.connect(
                    target(DataStep.EPSV, told.code(), told.text()),
                    Math.min(AHEAD_MILLIS, client.getConnectTimeout() > 0 ? client.getConnectTimeout() : AHEAD_MILLIS));
        } catch (IOException e) {
            LOG.debug("{}: not connected ahead: {}", settings.server(), e.toString());
            forget();
        }
    }

    private Socket takeReady(boolean forThis) {
        if (!forThis) {
            forget();
        }
        Socket taken = ready;
        ready = null;
        return taken;
    }

    /** Closes what was connected ahead. */
    void forget() {
        try {
            if (ready != null) {
                ready.close();
            }
        } catch (IOException e) {
            // Closed is closed.
        }
        ready = null;
    }

    private InetSocketAddress target(DataStep step, int code, String reply) throws IOException {
        DataAddress told = step == DataStep.EPSV ? DataAddress.ofEpsv(code, reply) : DataAddress.ofPasv(code, reply);
        if (!settings.network().lowPorts()) {
            told.requireOrdinaryPort(code, reply);
        }
        String control = server.host();
        if (told.host() == null || told.host().equals(control)) {
            return server.at(told.port());
        }
        boolean follow = settings.network().pasvAddress() == PasvAddress.REPLY;
        LOG.debug(
                "{}: PASV names {}, the control connection goes to {}; pasvAddress={}",
                settings.server(),
                told.host(),
                control,
                settings.network().pasvAddress());
        return follow ? server.at(told.host(), told.port()) : server.at(told.port());
    }

    private Socket newSocket() throws IOException {
        Socket socket = client.newDataSocket();
        if (client.getPassiveLocalIPAddress() != null) {
            socket.bind(new InetSocketAddress(client.getPassiveLocalIPAddress(), 0));
        }
        client.tune(socket);
        return socket;
    }
}
