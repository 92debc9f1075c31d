package org.kermitftps.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.time.Duration;
import org.apache.commons.net.ftp.FTPReply;
import org.kermitftps.failure.ConnectionFailure;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.TransferFailure;
import org.kermitftps.negotiate.Reply;
import org.kermitftps.policy.ImpossibleReplies;

/** Commands that are guarded and replies that are bounded and judged, whatever stream they come from. */
abstract class BoundedReplies extends DataSockets {

    /** How long a server nobody knows may take over the first commands it gets at once. */
    private static final int PROBE_MILLIS = 5_000;

    private ReplyInput replies;
    private QuickAck quickAck;
    private String awaited;
    private long replyCount;
    private long heardAt;
    private boolean waiting;
    private final SentAhead ahead = new SentAhead(this);

    /** Commands that are sent before the reply of the one before has come. */
    public final SentAhead ahead() {
        return ahead;
    }

    /** Closes without QUIT. */
    abstract void closeQuietly();

    /** The reader of a new connection, whose first reply answers no command. */
    final Reader firstReader(InputStream in) throws IOException {
        awaited = null;
        waiting = false;
        quickAck = QuickAck.of(_socket_);
        return reader(in);
    }

    /** The only way to read replies, in clear, inside TLS and after it. */
    final Reader reader(InputStream in) throws IOException {
        replies = new ReplyInput(in);
        // Not getCharset(): that one is the JVM's default, ASCII under LANG=C.
        return new InputStreamReader(replies, getControlEncoding());
    }

    @Override
    public int sendCommand(String command, String args) throws IOException {
        CommandGuard.check(command, args, getControlEncoding());
        int early = ahead.take(command, args);
        if (early > 0) {
            return early;
        }
        awaited = command;
        waiting = true;
        return ahead.heard(command, args, super.sendCommand(command, args));
    }

    /** A command has been sent, and its reply is what comes next: time for what can be done meanwhile. */
    void whileWaiting(String verb) throws IOException {
        ahead.behind(verb);
    }

    /**
     * The next reply, for a command that was sent ahead.
     *
     * @param counts whether it shows that the connection lives
     */
    final int replyTo(String verb, boolean counts, boolean patient) throws IOException {
        awaited = verb;
        int normal = getSoTimeout();
        if (!patient && (normal == 0 || normal > PROBE_MILLIS)) {
            setSoTimeout(PROBE_MILLIS);
        }
        try {
            int code = getReply();
            replyCount -= counts ? 0 : 1;
            return code;
        } finally {
            if (isConnected()) {
                setSoTimeout(normal);
            }
        }
    }

    /** Sends lines and reads nothing. */
    final void write(String lines) throws IOException {
        _controlOutput_.write(lines);
        _controlOutput_.flush();
    }

    final void tellSent(String verb, String line) {
        fireCommandSent(verb, line);
    }

    /** Bounded and judged; a connection whose reply did not come, or was none, is closed: the next one would be off by one. */
    @Override
    public int getReply() throws IOException {
        String command = awaited;
        int millis = _socket_ == null ? 0 : _socket_.getSoTimeout();
        try {
            if (waiting) {
                waiting = false;
                whileWaiting(command);
            }
            replies.begin(millis);
            return heard(inStep(command, plausible(read())));
        } catch (IOException e) {
            IOException explained = WireFailures.reading(e, command, millis);
            ahead.lost(explained);
            if (command != null && explained instanceof FtpsException) {
                closeQuietly();
            }
            throw explained;
        }
    }

    private int heard(int code) {
        replyCount++;
        heardAt = System.nanoTime();
        if (FTPReply.isPositivePreliminary(code)) {
            quickAck.now();
        }
        return code;
    }

    /** How many replies have come; a 421 is none, the server says it to whatever it is asked. */
    public final long replyCount() {
        return replyCount;
    }

    /** How long ago the latest reply came. */
    public final Duration silence() {
        return Duration.ofNanos(System.nanoTime() - heardAt);
    }

    private int read() throws IOException {
        try {
            return super.getReply();
        } catch (IndexOutOfBoundsException e) {
            // Commons Net looks at the fourth character of every line that begins with the code.
            throw new FtpsException(
                    ConnectionFailure.REPLY_MALFORMED, "a line is a code and nothing else: " + getReplyString());
        }
    }

    /** Sends NOOP and leaves its reply for later. */
    final void sendNoopOnly() throws IOException {
        write("NOOP\r\n");
        fireCommandSent("NOOP", "NOOP\r\n");
    }

    /** Makes an earlier reply the latest again. */
    final void restore(Reply reply) {
        _replyCode = reply.code();
        _replyLines.clear();
        reply.text().lines().forEach(_replyLines::add);
        _newReplyString = true;
    }

    private int inStep(String command, int code) throws FtpsException {
        if (ImpossibleReplies.isImpossible(command, code)) {
            throw new FtpsException(TransferFailure.REPLY_OUT_OF_STEP, command, code, getReplyString(), null);
        }
        return code;
    }

    /** RFC 959 and RFC 2228 know 1yz to 6yz; Commons Net also takes -12 for a code. */
    private int plausible(int code) throws FtpsException {
        if (code < 100 || code > 699) {
            throw new FtpsException(ConnectionFailure.REPLY_MALFORMED, getReplyString());
        }
        return code;
    }
}
