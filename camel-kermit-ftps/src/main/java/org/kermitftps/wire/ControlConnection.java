package org.kermitftps.wire;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.net.Socket;
import java.time.Duration;
import org.apache.commons.net.ftp.FTPConnectionClosedException;
import org.apache.commons.net.io.CRLFLineReader;
import org.kermitftps.failure.ConnectionFailure;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.NegotiationFailure;
import org.kermitftps.negotiate.ControlChannel;
import org.kermitftps.negotiate.Reply;
import org.kermitftps.policy.KermitRules;
import org.kermitftps.policy.NegotiationEvent;
import org.kermitftps.policy.NegotiationStep;
import org.kermitftps.policy.ServerFeatures;
import org.kermitftps.policy.ServerSystem;
import org.kermitftps.policy.TlsPlan;
import org.kermitftps.policy.TlsReport;
import org.kermitftps.policy.Verdict;
import org.kermitftps.proxy.TunnelSocketFactory;
import org.kermitftps.tls.ClearText;
import org.kermitftps.tls.ControlTls;
import org.kermitftps.tls.TlsPeer;
import org.kermitftps.tls.TlsSocket;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Commons Net's {@code FTPClient} with TLS put under its control connection in place, and guards at the one door commands
 * leave by. Takes no decision. Extends {@code FTPClient}, not {@code FTPSClient}: docs/decisions.md says why.
 */
abstract class ControlConnection extends BoundedReplies implements ControlChannel {

    private static final Logger LOG = LoggerFactory.getLogger(ControlConnection.class);

    /** A server that sends no close_notify after CCC costs this much, once a connection. */
    private static final Duration CLOSE_NOTIFY_WAIT = Duration.ofSeconds(3);

    private final WireSettings settings;
    private ControlTls controlTls;
    private TlsPlan implicitPlan;
    private final ServerTells tells = new ServerTells(this);

    ControlConnection(WireSettings settings) {
        this.settings = settings;
        // RFC 2640; FEAT would have to be asked in clear text, before AUTH, to find out, and could be forged.
        setControlEncoding("UTF-8");
        // RFC 959 section 4.2: the same code and a blank end a reply. Otherwise "24 hours a day" in a banner ends it.
        setStrictMultilineParsing(true);
        // A PASV address other than the control host's is not followed: it is a bounce attack or a broken NAT.
        setIpAddressFromPasvResponse(false);
        addProtocolCommandListener(new CommandLog(settings.server(), settings.verbose()));
        if (settings.network().proxy() != null) {
            setSocketFactory(new TunnelSocketFactory(settings.network().proxy()));
        }
    }

    /** TLS of this connection; {@code null} in clear text. */
    final ControlTls tls() {
        return controlTls;
    }

    @Override
    public void open() throws FtpsException {
        openConnection(null);
    }

    @Override
    public TlsReport openImplicit(TlsPlan plan) throws FtpsException {
        openConnection(plan);
        return ((TlsSocket) _socket_).report();
    }

    private void openConnection(TlsPlan tlsAtConnect) throws FtpsException {
        abandon();
        // Commons Net keeps the last reply of the old connection, which would pass for a greeting if this one fails.
        _replyLines.clear();
        implicitPlan = tlsAtConnect;
        try {
            connectSocket();
        } catch (IOException e) {
            String said = String.join("\n", getReplyStrings());
            FtpsException failure = WireFailures.connecting(e, settings.server(), getReplyCode(), said);
            abandon();
            throw failure;
        }
        NegotiationEvent greeting = NegotiationEvent.reply(getReplyCode());
        if (KermitRules.rule(NegotiationStep.GREETING, greeting).then() != Verdict.GREETED) {
            FtpsException failure = new FtpsException(
                    WireFailures.greeting(getReplyCode(), getReplyString()),
                    settings.server(),
                    getReplyCode(),
                    getReplyString(),
                    null);
            abandon();
            throw failure;
        }
        ahead().begin(settings.server(), getReplyString());
    }

    private void connectSocket() throws IOException {
        if (settings.network().proxy() == null) {
            connect(settings.host(), settings.port());
        } else {
            connect(ServerAddress.unresolved(settings.host()), settings.port());
        }
    }

    /** Implicit FTPS: TLS before the greeting. */
    @Override
    protected void _connectAction_(Reader socketIsReader) throws IOException {
        _replyLines.clear();
        _socket_.setTcpNoDelay(true);
        TcpKeepAlive.on(_socket_);
        _socket_ = watched(_socket_);
        if (implicitPlan != null) {
            controlTls = newControlTls(implicitPlan);
            _socket_ = controlTls.secureControl(_socket_);
        }
        super._connectAction_(firstReader(_socket_.getInputStream()));
        if (getAutodetectUTF8()) {
            // Commons Net has put a reader of its own there.
            _controlInput_ = new CRLFLineReader(reader(_input_));
        }
    }

    @Override
    public Reply send(String verb, String argument) throws IOException {
        try {
            return new Reply(sendCommand(verb, argument), getReplyString());
        } catch (FTPConnectionClosedException e) {
            if (getReplyStrings().length > 0) {
                return new Reply(getReplyCode(), getReplyString());
            }
            throw e;
        }
    }

    @Override
    public void expect(String... commands) throws IOException {
        ahead().together(commands);
    }

    /**
     * The server's kind of system by SYST, asked once a connection.
     *
     * @return empty if the server does not tell
     */
    public final String system() throws IOException {
        return ServerSystem.word(tells.system());
    }

    /** The whole of it. */
    final String systemText() throws IOException {
        return tells.system();
    }

    /**
     * What the server offers by FEAT, asked once a connection, when somebody needs to know.
     *
     * @return none if the server does not tell
     */
    public final ServerFeatures serverFeatures() throws IOException {
        return tells.features();
    }

    /** What the server says of itself by STAT, asked once a connection. */
    final String serverStatus() throws IOException {
        return tells.status();
    }

    @Override
    public TlsReport upgrade(TlsPlan plan) throws FtpsException {
        refuseClearTextLeftovers();
        controlTls = newControlTls(plan);
        TlsSocket secured = controlTls.secureControl(_socket_);
        try {
            adopt(secured, secured.getInputStream());
        } catch (IOException e) {
            throw new FtpsException(ConnectionFailure.CONNECTION_LOST, settings.server(), e);
        }
        return secured.report();
    }

    @Override
    public void leaveTls() throws FtpsException {
        try {
            ClearText clear = ((TlsSocket) _socket_).endTls(CLOSE_NOTIFY_WAIT);
            adopt(clear.socket(), clear.input());
        } catch (IOException e) {
            throw new FtpsException(ConnectionFailure.CONNECTION_LOST, settings.server() + " after CCC", e);
        }
    }

    private void adopt(Socket socket, InputStream input) throws IOException {
        _socket_ = socket;
        _input_ = input;
        _output_ = socket.getOutputStream();
        _controlInput_ = new CRLFLineReader(reader(_input_));
        // Not getCharset(): that one is the JVM's default, ASCII under LANG=C, and would turn letters into '?'.
        _controlOutput_ = new BufferedWriter(new OutputStreamWriter(_output_, getControlEncoding()));
    }

    private ControlTls newControlTls(TlsPlan plan) throws FtpsException {
        return new ControlTls(plan, new TlsPeer(settings.host(), settings.port()), settings.tls());
    }

    /** A server is silent between its 234 and our ClientHello; whatever is there was put there by somebody in between. */
    private void refuseClearTextLeftovers() throws FtpsException {
        boolean leftovers;
        try {
            leftovers = _controlInput_.ready() || _input_.available() > 0;
        } catch (IOException e) {
            throw new FtpsException(ConnectionFailure.CONNECTION_LOST, settings.server(), e);
        }
        if (leftovers) {
            throw new FtpsException(NegotiationFailure.CLEAR_TEXT_INJECTED, settings.server());
        }
    }

    /** Closes without QUIT, for connections whose state is unknown, and forgets what was negotiated. */
    public void abandon() {
        closeQuietly();
        controlTls = null;
        tells.forget();
        ahead().forget();
    }

    /** Closes without QUIT and keeps what is known of the connection. */
    @Override
    final void closeQuietly() {
        try {
            disconnect();
        } catch (IOException e) {
            LOG.debug("{}: closing failed: {}", settings.server(), e.toString());
        }
    }
}
