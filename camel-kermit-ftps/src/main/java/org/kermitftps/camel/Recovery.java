package org.kermitftps.camel;

import java.io.IOException;
import java.time.Instant;
import java.util.Set;
import org.apache.camel.Exchange;
import org.kermitftps.failure.Failure;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.TransferFailure;
import org.kermitftps.policy.RecoverBy;
import org.kermitftps.policy.TransferOutcome;
import org.kermitftps.policy.UpdateRules;
import org.kermitftps.wire.KermitFtpClient;
import org.kermitftps.wire.ModifyTime;
import org.kermitftps.wire.SizeCommand;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An upload that was cut is taken up again where it ended: PUT /RECOVER (SIZE, then APPE). What has arrived stands under a
 * temporary name made of the whole content, so that a redelivered message finds its own bytes and no other's; it is
 * compared all the same before it is trusted, and everything is sent again if it cannot be.
 */
final class Recovery {

    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

    /** After these what is there is known to be wrong. */
    private static final Set<Failure> SPOILT = Set.of(
            TransferFailure.SIZE_DIFFERS,
            TransferFailure.HASH_DIFFERS,
            TransferFailure.RECOVERED_UNPROVEN,
            TransferFailure.SOURCE_CHANGED);

    private final KermitFtpsOperations operations;
    private final KermitFtpClient client;
    private final KermitFtpsEndpoint endpoint;
    private final UploadBody body;
    private final Instant localTime;
    private final String target;
    private BodyPrint print;
    private boolean refused;
    private long kept;

    /**
     * @param localTime time of what is sent, {@code null} if nobody tells it
     * @param target the file's name in messages
     */
    Recovery(
            KermitFtpsOperations operations,
            KermitFtpClient client,
            KermitFtpsEndpoint endpoint,
            UploadBody body,
            Instant localTime,
            String target) {
        this.operations = operations;
        this.client = client;
        this.endpoint = endpoint;
        this.body = body;
        this.localTime = localTime;
        this.target = target;
    }

    /** Only a body that comes again can be compared, and in TYPE A places in the file do not agree. */
    private boolean isPossible() {
        return endpoint.options().placing().recovers() && body.comesAgain() && client.isBinary();
    }

    /** By way of a name that the next try will find again. */
    Destination place(Destination chosen) throws IOException {
        if (isPossible()) {
            return chosen.by(print().distinction());
        }
        if (endpoint.options().placing().recovers()) {
            LOG.info(
                    "{}: could not be taken up again after a cut, {}",
                    target,
                    client.isBinary() ? "its body comes only once" : "it is sent as text");
        }
        return chosen;
    }

    /** Finds out how many bytes of ours are there already and need not be sent again. */
    void begin(Destination to) throws IOException {
        kept = 0;
        long there = isPossible() ? SizeCommand.ask(client, to.first()) : 0;
        if (there > 0) {
            boolean ours = !refused && there <= print().length() && isOurs(to, there);
            kept = ours ? there : 0;
            LOG.info("{}: {} bytes are there of {}, {} are kept", target, there, print().length(), kept);
            if (!ours && !to.inPlace()) {
                // A server that keeps the old file until its 226 would show the old size after a lost reply.
                client.deleteFile(to.first());
            }
        }
    }

    /** How many bytes are not sent again. */
    long kept() {
        return kept;
    }

    /** Whether the rest goes behind them by APPE. */
    boolean appends() {
        return kept > 0 && endpoint.options().placing().recoverBy() == RecoverBy.APPEND;
    }

    /** Where STOR begins. */
    long restartOffset() {
        return appends() ? 0 : kept;
    }

    /** What was saved. */
    void tell(Exchange exchange) {
        if (isPossible()) {
            exchange.getIn().setHeader(KermitFtpsConstants.RECOVERED, kept);
        }
    }

    /** Whether nothing is left to be sent. */
    boolean isWhole() throws IOException {
        return kept > 0 && kept == print().length();
    }

    private boolean isOurs(Destination to, long there) throws IOException {
        // Kermit's own rule where the name says nothing of the content: a file older than ours is another one.
        boolean recent = !to.inPlace() || isNotOlder(to.first());
        return new SameBeginning(operations, client, body).of(to.first(), there, recent);
    }

    private boolean isNotOlder(String name) throws IOException {
        Instant told = localTime == null ? null : ModifyTime.ask(client, name);
        if (told == null) {
            return false;
        }
        Instant remote = told.plus(AttributeOptions.serverTimeOffset(endpoint.getConfiguration()));
        return UpdateRules.compare(localTime, remote) != UpdateRules.Local.NEWER;
    }

    /** A file of two parts gets its name only if the server says that it is whole. */
    void prove(TransferOutcome outcome) throws FtpsException {
        if (kept > 0 && outcome != TransferOutcome.VERIFIED) {
            throw client.refused(TransferFailure.RECOVERED_UNPROVEN, target);
        }
    }

    /** Whether the server took the beginning and does not take the rest: then everything is sent again. */
    boolean isRefused(IOException e) {
        boolean first = !refused && kept > 0 && !client.dataOpened() && isRefusal(e);
        refused |= first;
        return first;
    }

    private static boolean isRefusal(IOException e) {
        return e instanceof FtpsException ours && ours.failure() == TransferFailure.TRANSFER_REFUSED;
    }

    /** Whether what has arrived waits for the next try. */
    boolean keeps(IOException reason) {
        return isPossible()
                && (!(reason instanceof FtpsException ours)
                        || ours.failure().again() != Failure.Again.NEVER && !SPOILT.contains(ours.failure()));
    }

    private BodyPrint print() throws IOException {
        if (print == null) {
            print = BodyPrint.of(body.again());
        }
        return print;
    }
}
