package org.kermitftps.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.Optional;
import org.kermitftps.failure.DataFailure;
import org.kermitftps.failure.Failure;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.Printable;
import org.kermitftps.failure.TransferFailure;
import org.kermitftps.negotiate.ControlClearing;
import org.kermitftps.negotiate.Outcome;
import org.kermitftps.negotiate.PlanMemory;
import org.kermitftps.negotiate.Reply;
import org.kermitftps.negotiate.SecurityNegotiator;
import org.kermitftps.policy.DataRefusals;
import org.kermitftps.policy.ProtectionLevel;
import org.kermitftps.policy.SecurityState;
import org.kermitftps.policy.TlsPlans;
import org.kermitftps.policy.TlsReport;
import org.kermitftps.tls.TlsSocket;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The client of one server: {@link ControlConnection}, the security dance over it, and data connections that are wrapped
 * in TLS once their transfer command was accepted. Knows no Camel.
 *
 * <p>Use {@link #connectSecured()}; the inherited {@code connect} methods open a connection without the dance. Not
 * thread-safe, like its parent.
 */
public final class KermitFtpClient extends ListingConnection {

    private static final Logger LOG = LoggerFactory.getLogger(KermitFtpClient.class);

    private final WireSettings settings;
    private final PlanMemory memory;
    private final DataConnector dataConnector;
    private Outcome outcome;
    private TlsReport dataTls;
    private boolean dataOpened;
    private boolean mayHaveMadeFile;
    private boolean resumedBefore;
    private boolean cccRefused;

    /**
     * @param settings the endpoint's, checked
     * @param memory shared by all endpoints of a component
     */
    public KermitFtpClient(WireSettings settings, PlanMemory memory) {
        super(settings);
        this.settings = settings;
        this.memory = memory;
        dataConnector = new DataConnector(this, settings, activePorts());
        activePorts().reported(settings.network().external());
    }

    /**
     * Connects and negotiates security, up to and not including USER.
     *
     * @throws FtpsException if the server cannot be reached or the outcome is below the declared floors; the connection
     *     is closed then
     */
    public Outcome connectSecured() throws FtpsException {
        try {
            outcome = new SecurityNegotiator(settings.policy(), memory.order(settings.server(), settings.plans()), this)
                    .negotiate();
        } catch (FtpsException e) {
            abandon();
            throw e;
        }
        if (outcome.plan() != null && memory.worked(settings.server(), outcome.plan(), outcome.unspoken())) {
            LOG.info(
                    "{}: {} with {}, remembered for a day",
                    settings.server(),
                    outcome.state().mechanism(),
                    outcome.state().tls());
        }
        return outcome;
    }

    /**
     * Leaves TLS on the control connection if that was declared; to be called after the login, so that the password is
     * never in clear. Data connections stay protected.
     *
     * @throws IOException if the connection is lost over it
     */
    public void clearCommands() throws IOException {
        if (!settings.policy().asksForClearCommands() || !security().isSecured()) {
            return;
        }
        Optional<Reply> refusal = ControlClearing.run(this);
        if (refusal.isEmpty()) {
            outcome = outcome.withClearCommands();
            LOG.debug("{}: commands go in clear text from here on (CCC)", settings.server());
        } else if (!cccRefused) {
            cccRefused = true;
            LOG.info(
                    "{}: CCC refused, commands stay inside TLS. Server said: {}",
                    settings.server(),
                    Printable.of(refusal.get().text()));
        }
    }

    /**
     * Marks the TLS plan in use as refused on this server's data connections.
     *
     * @return whether another plan is left to connect with
     */
    public boolean refusePlan() {
        return outcome != null
                && outcome.plan() != null
                && memory.refused(settings.server(), outcome.plan(), settings.plans());
    }

    /**
     * Whether this connection has used up its TLS 1.3 tickets: they are single use, and ProFTPD gives no new one for a
     * resumed upload. A new connection brings new ones.
     */
    public boolean hasRunOutOfTickets() {
        return resumedBefore
                && outcome != null
                && outcome.plan() != null
                && outcome.plan().protocol().equals(TlsPlans.TLS13);
    }

    /** Where the last dance ended; clear text before the first. */
    public SecurityState security() {
        return outcome == null ? SecurityState.CLEAR : outcome.state();
    }

    /** The latest data connection's handshake, {@code null} if there was none on this connection. */
    public TlsReport dataTls() {
        return dataTls;
    }

    /** The data connection of a command, protected as negotiated; {@code null} if the server refused the command. */
    @Override
    protected Socket _openDataConnection_(String command, String arg) throws IOException {
        // Before PASV: a refusal after it would leave the data connection open.
        CommandGuard.check(command, arg);
        beginTransfer();
        Socket plain = openPlain(command, arg);
        if (plain == null) {
            return null;
        }
        // Without it every small file waits 40 ms for a delayed ACK in the middle of the handshake.
        plain.setTcpNoDelay(true);
        beginKeepAlive();
        Socket data = security().data() == ProtectionLevel.CLEAR ? plain : protect(plain);
        return ListingSocket.bound(data, command);
    }

    private Socket openPlain(String verb, String argument) throws IOException {
        TransferCommand command = new TransferCommand(this, verb, argument);
        try {
            return dataConnector.open(command);
        } finally {
            dataOpened = command.wasAccepted();
            mayHaveMadeFile = command.mayHaveRun();
        }
    }

    /** A reply that may follow one that promised a data connection; {@code null} if none comes in time. */
    Reply lateReply() {
        return new BrokenTransfer(this).pendingReply();
    }

    private TlsSocket protect(Socket plain) throws FtpsException {
        dataTls = null;
        try {
            TlsSocket socket = tls().secureData(plain);
            dataTls = socket.report();
            resumedBefore |= dataTls.resumed();
            return socket;
        } catch (FtpsException e) {
            throw explain(e, DataFailure.DATA_HANDSHAKE_FAILED);
        }
    }

    @Override
    protected boolean _storeFile(String command, String remote, InputStream local) throws IOException {
        try {
            return super._storeFile(command, remote, local);
        } catch (IOException e) {
            throw explain(e, TransferFailure.TRANSFER_BROKEN);
        }
    }

    @Override
    protected boolean _retrieveFile(String command, String remote, OutputStream local) throws IOException {
        try {
            return super._retrieveFile(command, remote, local);
        } catch (IOException e) {
            throw explain(e, TransferFailure.TRANSFER_BROKEN);
        }
    }

    /** Why a transfer broke, in the server's own words where it has some; {@code otherwise} if nothing says more. */
    public FtpsException explain(IOException e, Failure otherwise) {
        return new BrokenTransfer(this).explain(e, otherwise);
    }

    /** The failure of a transfer the server turned down in so many words: the last reply is the reason. */
    public FtpsException refused(Failure otherwise, String what) {
        return refused(otherwise, what, new Reply(getReplyCode(), getReplyString()));
    }

    /** The same, when other commands followed and the reply was kept. */
    public FtpsException refused(Failure otherwise, String what, Reply reply) {
        Failure failure = dataOpened ? DataRefusals.classify(reply.code(), dataResumed(), otherwise) : otherwise;
        return new FtpsException(failure, what, reply.code(), reply.text(), null);
    }

    /** To be called before a transfer: nothing has been made or cut yet. */
    public void beginTransfer() {
        dataOpened = false;
        mayHaveMadeFile = false;
    }

    /** Whether a transfer command was sent since {@link #beginTransfer} that the server has not refused for good. */
    public boolean mayHaveMadeFile() {
        return mayHaveMadeFile;
    }

    /** Whether the server accepted a transfer command since {@link #beginTransfer}: data may have been on its way. */
    public boolean dataOpened() {
        return dataOpened;
    }

    /** Whether the latest data connection resumed the control connection's session; true also for clear data. */
    boolean dataResumed() {
        return security().data() == ProtectionLevel.CLEAR || dataTls != null && dataTls.resumed();
    }

    @Override
    public void abandon() {
        super.abandon();
        outcome = null;
        dataConnector.forget();
        dataTls = null;
        resumedBefore = false;
    }
}
