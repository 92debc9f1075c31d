package org.kermitftps.camel;

import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.component.file.remote.FtpConstants;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.policy.KermitCodes;
import org.kermitftps.policy.SecurityState;
import org.kermitftps.policy.TlsReport;
import org.kermitftps.policy.TransferOutcome;
import org.kermitftps.wire.KermitFtpClient;

/** Puts what is known of a transfer into the message's headers. */
final class TransferHeaders {

    private TransferHeaders() {}

    /** Code and text of the last reply, where camel-ftp puts them; nothing without an exchange. */
    static void reply(Exchange exchange, KermitFtpClient client) {
        if (exchange != null) {
            exchange.getIn().setHeader(FtpConstants.FTP_REPLY_CODE, client.getReplyCode());
            exchange.getIn().setHeader(FtpConstants.FTP_REPLY_STRING, client.getReplyString());
            exchange.getIn().setHeader(KermitFtpsConstants.CODE, client.getReplyCode());
            exchange.getIn().setHeader(KermitFtpsConstants.MESSAGE, ReplyText.of(client.getReplyString()));
        }
    }

    /** Why it failed, for a route's {@code onException}. */
    static void failure(Exchange exchange, Throwable e) {
        FtpsException ours = FailureEnding.ours(e);
        if (ours != null) {
            Message message = exchange.getIn();
            message.setHeader(KermitFtpsConstants.FAILURE, ours.failure().code());
            message.setHeader(KermitFtpsConstants.CODE, KermitCodes.of(ours.failure(), ours.replyCode()));
            message.setHeader(
                    KermitFtpsConstants.MESSAGE,
                    ours.replyCode() > 0
                            ? ReplyText.of(ours.replyText())
                            : ours.failure().what());
        }
    }

    /** How the transfer was secured and how long it took; a number of bytes that is negative is not known. */
    static void transfer(Exchange exchange, KermitFtpClient client, long startedNanos, long bytes) {
        Message message = exchange.getIn();
        SecurityState state = client.security();
        TlsReport tls = client.dataTls();
        message.setHeader(KermitFtpsConstants.SECURITY, state.mechanism());
        message.setHeader(KermitFtpsConstants.TLS_VERSION, tls == null ? null : tls.protocol());
        message.setHeader(KermitFtpsConstants.TLS_CIPHER, tls == null ? null : tls.cipherSuite());
        message.setHeader(KermitFtpsConstants.TLS_ENGINE, tls == null ? null : tls.engine());
        message.setHeader(KermitFtpsConstants.RESUMED, tls != null && tls.resumed());
        message.setHeader(KermitFtpsConstants.MILLIS, (System.nanoTime() - startedNanos) / 1_000_000);
        message.setHeader(KermitFtpsConstants.BYTES, bytes < 0 ? null : bytes);
    }

    /** What an earlier transfer of the same message has left says nothing of this one. */
    static void forget(Exchange exchange) {
        forgetEnding(exchange);
        exchange.getIn().removeHeader(KermitFtpsConstants.BYTES);
        exchange.getIn().removeHeader(KermitFtpsConstants.MILLIS);
        exchange.getIn().removeHeader(KermitFtpsConstants.SECURITY);
        exchange.getIn().removeHeader(KermitFtpsConstants.TLS_VERSION);
        exchange.getIn().removeHeader(KermitFtpsConstants.TLS_CIPHER);
        exchange.getIn().removeHeader(KermitFtpsConstants.TLS_ENGINE);
        exchange.getIn().removeHeader(KermitFtpsConstants.RESUMED);
        exchange.getIn().removeHeader(KermitFtpsConstants.DATE_SET);
    }

    /** The same of one that has not come as far as a transfer: how it ends is not known yet. */
    static void forgetEnding(Exchange exchange) {
        exchange.getIn().removeHeader(KermitFtpsConstants.OUTCOME);
        exchange.getIn().removeHeader(KermitFtpsConstants.SHA256);
        exchange.getIn().removeHeader(KermitFtpsConstants.SKIP_REASON);
        exchange.getIn().removeHeader(KermitFtpsConstants.UNIQUE_NAME);
        exchange.getIn().removeHeader(KermitFtpsConstants.RECOVERED);
        exchange.getIn().removeHeader(KermitFtpsConstants.FAILURE);
        exchange.getIn().removeHeader(KermitFtpsConstants.CODE);
        exchange.getIn().removeHeader(KermitFtpsConstants.MESSAGE);
    }

    /** What is known of the transfer, and by what. */
    static void outcome(Exchange exchange, TransferOutcome outcome, String sha256) {
        exchange.getIn().setHeader(KermitFtpsConstants.OUTCOME, outcome.name());
        exchange.getIn().setHeader(KermitFtpsConstants.SHA256, sha256);
    }
}
