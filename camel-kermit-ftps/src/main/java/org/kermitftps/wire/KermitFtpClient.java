package org.kermitftps.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.Set;
import org.kermitftps.failure.DataFailure;
import org.kermitftps.failure.Failure;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.TransferFailure;
import org.kermitftps.negotiate.PlanMemory;
import org.kermitftps.negotiate.Reply;
import org.kermitftps.policy.DataRefusals;
import org.kermitftps.policy.Forwardness;
import org.kermitftps.policy.FullDisk;
import org.kermitftps.policy.ProtectionLevel;
import org.kermitftps.policy.TlsPlans;
import org.kermitftps.policy.TlsReport;
import org.kermitftps.tls.TlsSocket;

/**
 * The client of one server: {@link SecuredConnection}, and data connections that are wrapped
 * in TLS once their transfer command was accepted. Knows no Camel.
 *
 * <p>Use {@link #connectSecured()}; the inherited {@code connect} methods open a connection without the dance. Not
 * thread-safe, like its parent.
 */
public final class KermitFtpClient extends ListingConnection {

    /** Their EPSV is sent in its time: a dead connection must be noticed before they are said, not by them. */
    private static final Set<String> UNREPEATABLE = Set.of("APPE", "STOU");

    private final DataConnector dataConnector;
    private final DataTls dataTls = new DataTls();
    private final EarlyTls earlyTls = new EarlyTls(this, dataTls);
    private final DownloadEnd downloadEnd;
    private final UniqueStore uniqueStore = new UniqueStore(this);
    private volatile Socket data;
    private long listedSize;
    private boolean dataOpened;
    private boolean mayHaveMadeFile;

    /**
     * @param settings the endpoint's, checked
     * @param memory shared by all endpoints of a component
     */
    public KermitFtpClient(WireSettings settings, PlanMemory memory) {
        super(settings, memory);
        dataConnector = new DataConnector(this, settings, activePorts());
        downloadEnd = new DownloadEnd(this, settings);
        activePorts().reported(settings.network().external());
    }

    /**
     * Whether this connection has used up its TLS 1.3 tickets: they are single use, and ProFTPD gives no new one for a
     * resumed upload. A new connection brings new ones.
     */
    public boolean hasRunOutOfTickets() {
        return dataTls.resumedBefore() && plan() != null && plan().protocol().equals(TlsPlans.TLS13);
    }

    /** The latest data connection's handshake, {@code null} if there was none on this connection. */
    public TlsReport dataTls() {
        return dataTls.report();
    }

    /** The data connection of a command, protected as negotiated; {@code null} if the server refused the command. */
    @Override
    protected Socket _openDataConnection_(String command, String arg) throws IOException {
        // Before PASV: a refusal after it would leave the data connection open.
        CommandGuard.check(command, arg, getControlEncoding());
        typeSwitch().before(command);
        dataOpened = false;
        Socket plain = openPlain(command, arg);
        if (plain == null) {
            return null;
        }
        // Without it every small file waits 40 ms for a delayed ACK in the middle of the handshake.
        plain.setTcpNoDelay(true);
        beginKeepAlive();
        data = plain;
        data = security().data() == ProtectionLevel.CLEAR ? watched(plain) : protect(plain, command);
        data = paced(data, this::dataFlowed);
        return isFollowed(command) ? new UploadSocket(data, this) : ListingSocket.bound(data, command);
    }

    private Socket openPlain(String verb, String argument) throws IOException {
        TransferCommand command = new TransferCommand(this, verb, argument);
        if (UNREPEATABLE.contains(verb)) {
            ahead().dropAddress();
        }
        try {
            return dataConnector.open(command);
        } finally {
            dataOpened = command.wasAccepted();
            // A listing after an upload says nothing of the file that has been made.
            mayHaveMadeFile = command.makesFile() ? command.mayHaveRun() : mayHaveMadeFile;
        }
    }

    private boolean isFollowed(String command) {
        return command.equals("STOR") && ahead().allows(Forwardness.DURING_TRANSFER);
    }

    /** TLS that begins beside a transfer command. */
    EarlyTls earlyTls() {
        return earlyTls;
    }

    @Override
    void whileWaiting(String verb) throws IOException {
        super.whileWaiting(verb);
        earlyTls.begin(verb);
        if (verb.equals("RNTO") && ahead().nextAddress() != null) {
            dataConnector.connectAhead(ahead().nextAddress());
        }
    }

    /** A reply that may follow one that promised a data connection; {@code null} if none comes in time. */
    Reply lateReply() {
        return new BrokenTransfer(this).pendingReply();
    }

    private TlsSocket protect(Socket plain, String command) throws IOException {
        try {
            TlsSocket begun = earlyTls.finish();
            return begun != null ? begun : dataTls.protect(tls(), watched(plain), command);
        } catch (IOException e) {
            throw explain(e, DataFailure.DATA_HANDSHAKE_FAILED);
        }
    }

    @Override
    protected boolean _storeFile(String command, String remote, InputStream local) throws IOException {
        try {
            return super._storeFile(command, remote, local);
        } catch (IOException e) {
            throw explain(e, TransferFailure.TRANSFER_BROKEN);
        } finally {
            ahead().uploadIsOver();
        }
    }

    @Override
    protected boolean _retrieveFile(String command, String remote, OutputStream local) throws IOException {
        LocalEnd end = new LocalEnd(local);
        long before = getRestartOffset();
        long listed = listedSize;
        listedSize = 0;
        boolean complete;
        try {
            complete = super._retrieveFile(command, remote, end);
        } catch (IOException e) {
            throw explain(e, TransferFailure.TRANSFER_BROKEN);
        }
        if (complete) {
            judgeEnd(remote, before + end.count(), listed);
        }
        return complete;
    }

    /** Uploads whose names the server chooses. */
    public UniqueStore uniqueStore() {
        return uniqueStore;
    }

    /** STOU; it opens no file under a name anybody has. */
    boolean storeFileUniquely(String wish, InputStream local) throws IOException {
        return _storeFile("STOU", wish, local);
    }

    /** What the listing says of the next download; 0 or less if nothing. */
    public void expectSize(long listed) {
        listedSize = listed;
    }

    /** Whether a download the server has confirmed is whole, if TLS did not say so. */
    void judgeEnd(String name, long arrived, long listed) throws IOException {
        if (dataTls.endedWithoutCloseNotify()) {
            downloadEnd.judge(name, arrived, listed);
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
        return new FtpsException(
                FullDisk.classify(reply.code(), reply.text(), failure), what, reply.code(), reply.text(), null);
    }

    /** Whether a data connection is open, in whatever thread. */
    public boolean isTransferring() {
        Socket latest = data;
        return latest != null && !latest.isClosed();
    }

    /** Ends a transfer of another thread, which fails over it; no QUIT, because servers read none in the middle of one. */
    public void cut() {
        try (Socket latest = data) {
            closeQuietly();
        } catch (IOException e) {
            // The other thread reports what was lost.
        }
    }

    /** To be called before a transfer: nothing has been made or cut yet. */
    public void beginTransfer() {
        forgetCrossed();
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
        return security().data() == ProtectionLevel.CLEAR || dataTls.resumed();
    }

    @Override
    public void abandon() {
        super.abandon();
        dataConnector.forget();
        uniqueStore.forget();
        dataTls.forget();
    }
}
