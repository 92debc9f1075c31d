package org.kermitftps.wire;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Reader;
import org.apache.commons.net.ftp.FTPConnectionClosedException;
import org.apache.commons.net.ftp.FTPReply;
import org.apache.commons.net.io.CRLFLineReader;
import org.kermitftps.failure.Failure;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.negotiate.ControlChannel;
import org.kermitftps.negotiate.Reply;
import org.kermitftps.policy.TlsPlan;
import org.kermitftps.policy.TlsReport;
import org.kermitftps.tls.ControlTls;
import org.kermitftps.tls.TlsPeer;
import org.kermitftps.tls.TlsSocket;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Commons Net's {@code FTPClient} with TLS put under its control connection in place, and guards at the one door commands
 * leave by. Takes no decision. Extends {@code FTPClient}, not {@code FTPSClient}: docs/decisions.md says why.
 */
abstract class ControlConnection extends DataSockets implements ControlChannel {

    private static final Logger LOG = LoggerFactory.getLogger(ControlConnection.class);

    private final WireSettings settings;
    private ControlTls controlTls;
    private TlsPlan implicitPlan;
    private ReplyInput replies;
    private String awaited;

    ControlConnection(WireSettings settings) {
        this.settings = settings;
        // RFC 2640; FEAT would have to be asked in clear text, before AUTH, to find out, and could be forged.
        setControlEncoding("UTF-8");
        // A PASV address other than the control host's is not followed: it is a bounce attack or a broken NAT.
        setIpAddressFromPasvResponse(false);
        addProtocolCommandListener(new CommandLog(settings.server(), settings.verbose()));
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
        implicitPlan = tlsAtConnect;
        try {
            connect(settings.host(), settings.port());
        } catch (IOException e) {
            String said = String.join("\n", getReplyStrings());
            FtpsException failure = WireFailures.connecting(e, settings.server(), getReplyCode(), said);
            abandon();
            throw failure;
        }
        if (!FTPReply.isPositiveCompletion(getReplyCode())) {
            FtpsException failure = new FtpsException(
                    Failure.GREETING_REFUSED, settings.server(), getReplyCode(), getReplyString(), null);
            abandon();
            throw failure;
        }
    }

    /** Implicit FTPS: TLS before the greeting. */
    @Override
    protected void _connectAction_(Reader socketIsReader) throws IOException {
        _replyLines.clear();
        _socket_.setTcpNoDelay(true);
        TcpKeepAlive.on(_socket_);
        if (implicitPlan != null) {
            controlTls = newControlTls(implicitPlan);
            _socket_ = controlTls.secureControl(_socket_);
        }
        awaited = null;
        super._connectAction_(reader(_socket_.getInputStream()));
        if (getAutodetectUTF8()) {
            // Commons Net has put a reader of its own there.
            _controlInput_ = new CRLFLineReader(reader(_input_));
        }
    }

    @Override
    public Reply send(String command) throws IOException {
        try {
            return new Reply(sendCommand(command), getReplyString());
        } catch (FTPConnectionClosedException e) {
            if (getReplyStrings().length > 0) {
                return new Reply(getReplyCode(), getReplyString());
            }
            throw e;
        }
    }

    @Override
    public int sendCommand(String command, String args) throws IOException {
        CommandGuard.check(command, args);
        awaited = command;
        return super.sendCommand(command, args);
    }

    @Override
    public TlsReport upgrade(TlsPlan plan) throws FtpsException {
        refuseClearTextLeftovers();
        controlTls = newControlTls(plan);
        TlsSocket secured = controlTls.secureControl(_socket_);
        try {
            adopt(secured);
        } catch (IOException e) {
            throw new FtpsException(Failure.CONNECTION_LOST, settings.server(), e);
        }
        return secured.report();
    }

    private void adopt(TlsSocket secured) throws IOException {
        _socket_ = secured;
        _input_ = secured.getInputStream();
        _output_ = secured.getOutputStream();
        _controlInput_ = new CRLFLineReader(reader(_input_));
        _controlOutput_ = new BufferedWriter(new OutputStreamWriter(_output_, getCharset()));
    }

    private Reader reader(InputStream in) {
        replies = new ReplyInput(in);
        return new InputStreamReader(replies, getCharset());
    }

    /** Bounded and judged; a connection whose reply did not come, or was none, is closed: the next one would be off by one. */
    @Override
    public int getReply() throws IOException {
        String command = awaited;
        int millis = _socket_ == null ? 0 : _socket_.getSoTimeout();
        try {
            replies.begin(millis);
            return plausible(super.getReply());
        } catch (IOException e) {
            IOException explained = WireFailures.reading(e, command, millis);
            if (command != null && explained instanceof FtpsException) {
                closeQuietly();
            }
            throw explained;
        }
    }

    /** Sends NOOP and leaves its reply for later. */
    final void sendNoopOnly() throws IOException {
        _controlOutput_.write("NOOP\r\n");
        _controlOutput_.flush();
        fireCommandSent("NOOP", "NOOP\r\n");
    }

    /** Makes an earlier reply the latest again. */
    final void restore(Reply reply) {
        _replyCode = reply.code();
        _replyLines.clear();
        reply.text().lines().forEach(_replyLines::add);
        _newReplyString = true;
    }

    /** RFC 959 and RFC 2228 know 1yz to 6yz; Commons Net also takes -12 for a code. */
    private int plausible(int code) throws FtpsException {
        if (code < 100 || code > 699) {
            throw new FtpsException(Failure.REPLY_MALFORMED, getReplyString());
        }
        return code;
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
            throw new FtpsException(Failure.CONNECTION_LOST, settings.server(), e);
        }
        if (leftovers) {
            throw new FtpsException(Failure.CLEAR_TEXT_INJECTED, settings.server());
        }
    }

    /** Closes without QUIT, for connections whose state is unknown, and forgets what was negotiated. */
    public void abandon() {
        closeQuietly();
        controlTls = null;
    }

    /** Closes without QUIT and keeps what is known of the connection. */
    final void closeQuietly() {
        try {
            disconnect();
        } catch (IOException e) {
            LOG.debug("{}: closing failed: {}", settings.server(), e.toString());
        }
    }
}
