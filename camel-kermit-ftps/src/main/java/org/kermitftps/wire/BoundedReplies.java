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

    private ReplyInput replies;
    private QuickAck quickAck;
    private String awaited;
    private long replyCount;
    private long heardAt;

    /** Closes without QUIT. */
    abstract void closeQuietly();

    /** The reader of a new connection, whose first reply answers no command. */
    final Reader firstReader(InputStream in) throws IOException {
        awaited = null;
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
        awaited = command;
        return super.sendCommand(command, args);
    }

    /** Bounded and judged; a connection whose reply did not come, or was none, is closed: the next one would be off by one. */
    @Override
    public int getReply() throws IOException {
        String command = awaited;
        int millis = _socket_ == null ? 0 : _socket_.getSoTimeout();
        try {
            replies.begin(millis);
            return heard(inStep(command, plausible(read())));
        } catch (IOException e) {
            IOException explained = WireFailures.reading(e, command, millis);
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
