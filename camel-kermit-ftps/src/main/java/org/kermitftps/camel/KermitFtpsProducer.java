package org.kermitftps.camel;

import java.time.Clock;
import org.apache.camel.Exchange;
import org.apache.camel.FailedToCreateProducerException;
import org.apache.camel.component.file.GenericFileOperationFailedException;
import org.apache.camel.component.file.remote.RemoteFileProducer;
import org.apache.commons.net.ftp.FTPFile;
import org.kermitftps.journal.Direction;
import org.kermitftps.policy.SkipReason;
import org.kermitftps.pool.Lane;
import org.kermitftps.wire.KermitFtpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * camel-ftp's producer with one connection, for one message at a time, lent by a {@link PoolingProducer}: for the messages
 * that are to be sent at all. Settles the account of each message whatever came of it.
 */
final class KermitFtpsProducer extends RemoteFileProducer<FTPFile> implements Lane {

    private static final Logger LOG = LoggerFactory.getLogger(KermitFtpsProducer.class);

    private final KermitFtpsEndpoint endpoint;
    private final KermitFtpClient client;
    private final MessageSelection selection;

    private KermitFtpsProducer(KermitFtpsEndpoint endpoint, KermitFtpsOperations operations) {
        super(endpoint, operations);
        this.endpoint = endpoint;
        this.client = (KermitFtpClient) operations.getClient();
        this.selection = new MessageSelection(endpoint, Clock.systemUTC());
    }

    /** Not connected yet. */
    static KermitFtpsProducer of(KermitFtpsEndpoint endpoint) {
        try {
            return new KermitFtpsProducer(endpoint, endpoint.createRemoteFileOperations());
        } catch (Exception e) {
            throw new FailedToCreateProducerException(endpoint, e);
        }
    }

    @Override
    public boolean isOpen() {
        return client.isConnected();
    }

    @Override
    public void close() {
        try {
            disconnect();
        } catch (GenericFileOperationFailedException e) {
            LOG.debug("{}: closing: {}", endpoint.wireSettings().server(), e.getMessage());
        }
    }

    @Override
    protected void processExchange(Exchange exchange, String target) throws Exception {
        TransferHeaders.forgetEnding(exchange);
        Produced.forget(exchange);
        TransferAccount account = new TransferAccount(endpoint, client, exchange, Direction.PUT, target);
        AfterUpload after;
        try {
            after = AfterUpload.of(endpoint, exchange);
            send(exchange, target);
        } catch (Exception e) {
            if (!TurnedAway.is(e)) {
                account.failed(e);
            }
            throw e;
        }
        Produced.correct(exchange);
        account.settled();
        after.run();
    }

    /** Camel would connect, make directories and write a done file, whatever becomes of the file itself. */
    private void send(Exchange exchange, String target) throws Exception {
        if (!CamelEdge.call(() -> selection.leavesAlone(exchange, target))) {
            ChecksumFile.keepBody(endpoint, exchange);
            super.processExchange(exchange, target);
            tellIfCamelSkipped(exchange, target);
        }
    }

    /** Under tempPrefix Camel itself finds that the name is taken, and nothing is uploaded. */
    private static void tellIfCamelSkipped(Exchange exchange, String target) {
        boolean uploaded = exchange.getIn().getHeader(KermitFtpsConstants.OUTCOME) != null;
        if (!uploaded && exchange.getIn().getHeader(KermitFtpsConstants.SKIP_REASON) == null) {
            Skips.skip(exchange, SkipReason.NAME_COLLISION, target);
        }
    }

    @Override
    protected void writeChecksumFile(Exchange exchange, String target) throws Exception {
        if (ChecksumFile.isOf(exchange)) {
            super.writeChecksumFile(exchange, target);
        }
    }

    /** Before the connection is closed: the server's last reply says why. Who was turned away is sent again. */
    @Override
    public void handleFailedWrite(Exchange exchange, Exception exception) throws Exception {
        if (TurnedAway.is(exception)) {
            throw exception;
        }
        super.handleFailedWrite(exchange, CamelsWords.explained(client, exception));
    }
}
