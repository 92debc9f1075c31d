package org.kermitftps.wire;

import java.io.IOException;
import java.net.SocketException;
import java.util.Set;
import org.apache.commons.net.ftp.FTPConnectionClosedException;
import org.apache.commons.net.ftp.FTPReply;
import org.kermitftps.failure.Failure;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.TlsFailure;
import org.kermitftps.failure.TransferFailure;
import org.kermitftps.negotiate.Reply;
import org.kermitftps.policy.DataRefusals;
import org.kermitftps.policy.FullDisk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts the server's own reason beside a broken data connection: it is often waiting on the control connection, and
 * {@code 522 session reuse required} says more than {@code Connection reset}. A connection whose reply did not come is
 * closed.
 */
final class BrokenTransfer {

    private static final Logger LOG = LoggerFactory.getLogger(BrokenTransfer.class);

    /** How long a reply that explains a broken data connection is waited for, in milliseconds. */
    private static final int PENDING_REPLY_MILLIS = 3_000;

    /** Failures behind which the server's own reason may be waiting on the control connection. */
    private static final Set<Failure> UNEXPLAINED = Set.of(
            TlsFailure.TLS_VERSION_REFUSED,
            TlsFailure.TLS_HANDSHAKE_CUT,
            TlsFailure.TLS_HANDSHAKE_TIMEOUT,
            TlsFailure.TLS_HANDSHAKE_FAILED,
            TransferFailure.TRANSFER_TRUNCATED);

    /** Failures that happen here, whatever the server does. */
    private static final Set<Failure> OURS = Set.of(TransferFailure.LOCAL_FILE_FAILED, TransferFailure.TEXT_UNMAPPABLE);

    private final KermitFtpClient client;

    BrokenTransfer(KermitFtpClient client) {
        this.client = client;
    }

    FtpsException explain(IOException e, Failure otherwise) {
        FtpsException ours = WireFailures.find(e);
        if (ours != null && OURS.contains(ours.failure())) {
            return settled(ours);
        }
        if (ours != null && !UNEXPLAINED.contains(ours.failure())) {
            return ours.replyCode() == 0 ? outOfStep(ours) : ours;
        }
        Failure seen =
                ours != null && ours.failure() == TransferFailure.TRANSFER_TRUNCATED ? ours.failure() : otherwise;
        Reply pending = e instanceof FTPConnectionClosedException ? lastWords() : pendingReply();
        if (pending == null) {
            return outOfStep(new FtpsException(seen, WireFailures.reason(e), e));
        }
        Failure failure = DataRefusals.classify(pending.code(), client.dataResumed(), seen);
        return new FtpsException(
                isOfTheConnection(e) ? FullDisk.classify(pending.code(), pending.text(), failure) : failure,
                WireFailures.reason(e),
                pending.code(),
                pending.text(),
                e);
    }

    /** And not of the body that was to be sent: a server calls what we cut off an error of its own. */
    private static boolean isOfTheConnection(IOException e) {
        return WireFailures.find(e) != null || WireFailures.root(e) instanceof SocketException;
    }

    /**
     * The fault is ours, and so is the cancelled transfer. vsftpd says 426 and goes on; ProFTPD hangs up; Pure-FTPd says a
     * second 150 and nothing more, after which only a new connection is in step.
     */
    private FtpsException settled(FtpsException ours) {
        Reply end = pendingReply();
        return end == null || end.code() == 0 || FTPReply.isPositivePreliminary(end.code()) ? outOfStep(ours) : ours;
    }

    /** A reply that is still to come would be taken for that of the next command, so there is no next command. */
    private FtpsException outOfStep(FtpsException failure) {
        client.closeQuietly();
        return failure;
    }

    /** The reply the server sent or is about to send for a transfer that broke; {@code null} if none comes in time. */
    Reply pendingReply() {
        if (!client.isConnected()) {
            return null;
        }
        try {
            int normal = client.getSoTimeout();
            client.setSoTimeout(PENDING_REPLY_MILLIS);
            try {
                return client.transferReply();
            } finally {
                if (client.isConnected()) {
                    client.setSoTimeout(normal);
                }
            }
        } catch (FTPConnectionClosedException e) {
            return lastWords();
        } catch (IOException e) {
            LOG.debug("No reply explains the broken data connection: {}", e.toString());
            return textPastTls(e);
        }
    }

    /** No reply, because it came in plain text inside TLS, and an explanation all the same: it gets no code. */
    private static Reply textPastTls(IOException e) {
        FtpsException ours = WireFailures.find(e);
        return ours == null || ours.replyText() == null ? null : new Reply(0, ours.replyText());
    }

    /** Commons Net throws a 421 ("data timeout", "shutting down") instead of returning it; the text is worth keeping. */
    private Reply lastWords() {
        boolean said = client.getReplyStrings().length > 0;
        return said ? new Reply(client.getReplyCode(), client.getReplyString()) : null;
    }
}
