package org.kermitftps.camel;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.kermitftps.journal.Direction;
import org.kermitftps.journal.Ending;
import org.kermitftps.journal.Link;
import org.kermitftps.journal.Result;
import org.kermitftps.journal.TransferRecord;
import org.kermitftps.policy.TlsReport;
import org.kermitftps.policy.TransferOutcome;
import org.kermitftps.wire.KermitFtpClient;

/** One transfer from its first command to what is told of it: headers on the message, and a record in the log. */
final class TransferAccount {

    /** The name an upload was sent as, for the log; set by {@link Upload}. */
    private static final String SENT_AS = "KermitFtpsSentAs";

    private final KermitFtpsEndpoint endpoint;
    private final KermitFtpClient client;
    private final Exchange exchange;
    private final Direction direction;
    private final String name;
    private final long started = System.nanoTime();

    /** @param name at the server */
    TransferAccount(
            KermitFtpsEndpoint endpoint, KermitFtpClient client, Exchange exchange, Direction direction, String name) {
        this.endpoint = endpoint;
        this.client = client;
        this.exchange = exchange;
        this.direction = direction;
        this.name = name;
        exchange.removeProperty(SENT_AS);
    }

    /** The name that goes to the server, which {@code filenames} and the like have made of the one Camel gave. */
    static void sentAs(Exchange exchange, String name) {
        exchange.setProperty(SENT_AS, name);
    }

    /** A file that a poll leaves alone; it never becomes a message. */
    static void skipped(KermitFtpsEndpoint endpoint, String name, String reason) {
        Ending ending = Ending.skipped(reason);
        Link link = Link.unused(endpoint.wireSettings().server());
        endpoint.options()
                .disposition()
                .log()
                .write(new TransferRecord(
                        Instant.now(), Direction.GET, name, name, false, -1, Duration.ZERO, ending, link, null));
    }

    /** A message that found no connection to be sent over. */
    static void unsent(KermitFtpsEndpoint endpoint, Exchange exchange, String name, Exception e) {
        TransferHeaders.forgetEnding(exchange);
        TransferHeaders.failure(exchange, e);
        exchange.getIn().setHeader(KermitFtpsConstants.OUTCOME, Result.FAILED.name());
        Ending ending = FailureEnding.of(e, Result.FAILED);
        Link link = Link.unused(endpoint.wireSettings().server());
        endpoint.options()
                .disposition()
                .log()
                .write(new TransferRecord(
                        Instant.now(), Direction.PUT, name, name, false, -1, Duration.ZERO, ending, link, null));
    }

    /** It is over and no exception came: the headers tell what it was. */
    void settled() {
        Message message = exchange.getIn();
        String skipped = message.getHeader(KermitFtpsConstants.SKIP_REASON, String.class);
        if (skipped != null) {
            write(Ending.skipped(skipped), -1, null);
            return;
        }
        String outcome = message.getHeader(KermitFtpsConstants.OUTCOME, TransferOutcome.STORED.name(), String.class);
        write(
                good(Result.valueOf(outcome)),
                message.getHeader(KermitFtpsConstants.BYTES, -1L, Long.class),
                message.getHeader(KermitFtpsConstants.SHA256, String.class));
    }

    /** The server does not have the file, and {@code ignoreFileNotFoundOrPermissionError} says that this is no failure. */
    void gone() {
        String reply = ReplyText.of(client.getReplyString());
        write(new Ending(Result.SKIPPED, reply, null, client.getReplyCode(), reply), -1, null);
    }

    /** A stream was read to its end. */
    void streamed(TransferOutcome outcome, long bytes, String sha256) {
        write(good(Result.valueOf(outcome.name())), bytes, sha256);
    }

    private Ending good(Result result) {
        return Ending.good(result, client.getReplyCode(), ReplyText.of(client.getReplyString()));
    }

    /** It failed, and the route can read why. */
    void failed(Exception e) {
        TransferHeaders.failure(exchange, e);
        Result result = SureRename.isUncertain(e) ? Result.UNCERTAIN : Result.FAILED;
        exchange.getIn().setHeader(KermitFtpsConstants.OUTCOME, result.name());
        write(FailureEnding.of(e, result), -1, null);
    }

    /** A stream failed, or was not read to its end, when the route has the message already. */
    void broken(Exception e, long bytes) {
        write(FailureEnding.of(e, Result.FAILED), bytes, null);
    }

    private void write(Ending ending, long bytes, String sha256) {
        endpoint.options()
                .disposition()
                .log()
                .write(new TransferRecord(
                        Instant.now(),
                        direction,
                        local(),
                        remote(),
                        !client.isBinary(),
                        bytes,
                        Duration.ofNanos(System.nanoTime() - started),
                        ending,
                        ending.result() == Result.SKIPPED ? Link.unused(server()) : link(),
                        sha256));
    }

    private String remote() {
        boolean converted = direction == Direction.PUT && endpoint.getTempFileName() == null;
        String sent = converted ? exchange.getProperty(SENT_AS, String.class) : null;
        return sent != null ? sent : name;
    }

    private String local() {
        Path file = LocalFile.of(exchange);
        if (file != null) {
            return file.toString();
        }
        String given = direction == Direction.PUT ? exchange.getIn().getHeader(Exchange.FILE_NAME, String.class) : null;
        return given != null ? given : name;
    }

    private Link link() {
        TlsReport tls = client.dataTls();
        return tls == null
                ? Link.unused(server())
                : new Link(server(), tls.protocol(), tls.cipherSuite(), tls.resumed());
    }

    private String server() {
        return endpoint.wireSettings().server();
    }
}
