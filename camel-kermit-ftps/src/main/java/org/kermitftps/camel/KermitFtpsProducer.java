package org.kermitftps.camel;

import java.time.Clock;
import org.apache.camel.Exchange;
import org.apache.camel.FailedToCreateProducerException;
import org.apache.camel.component.file.remote.FtpDefaultMoveExistingFileStrategy;
import org.apache.camel.component.file.remote.RemoteFileProducer;
import org.apache.commons.net.ftp.FTPFile;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.journal.Direction;
import org.kermitftps.wire.KermitFtpClient;

/** camel-ftp's producer, for the messages that are to be sent at all, which settles the account of each message whatever came of it. */
final class KermitFtpsProducer extends RemoteFileProducer<FTPFile> {

    private final KermitFtpsEndpoint endpoint;
    private final KermitFtpClient client;
    private final MessageSelection selection;

    /** @throws FtpsException for options that would do nothing on a producer */
    private KermitFtpsProducer(KermitFtpsEndpoint endpoint, KermitFtpsOperations operations) throws FtpsException {
        super(endpoint, operations);
        this.endpoint = endpoint;
        this.client = (KermitFtpClient) operations.getClient();
        this.selection = new MessageSelection(endpoint, Clock.systemUTC());
        DispositionOptions.forProducer(endpoint);
    }

    /** As camel-ftp makes its own, with what fileExist=Move needs. */
    static KermitFtpsProducer of(KermitFtpsEndpoint endpoint) {
        if (endpoint.getMoveExistingFileStrategy() == null) {
            endpoint.setMoveExistingFileStrategy(new FtpDefaultMoveExistingFileStrategy());
        }
        try {
            return new KermitFtpsProducer(endpoint, endpoint.createRemoteFileOperations());
        } catch (Exception e) {
            throw new FailedToCreateProducerException(endpoint, e);
        }
    }

    @Override
    protected void processExchange(Exchange exchange, String target) throws Exception {
        TransferHeaders.forgetEnding(exchange);
        Produced.forget(exchange);
        TransferAccount account = new TransferAccount(endpoint, client, exchange, Direction.PUT, target);
        AfterUpload after = AfterUpload.of(endpoint, exchange);
        try {
            send(exchange, target);
        } catch (Exception e) {
            account.failed(e);
            throw e;
        }
        Produced.correct(exchange);
        account.settled();
        after.run();
    }

    /** Camel would connect, make directories and write a done file, whatever becomes of the file itself. */
    private void send(Exchange exchange, String target) throws Exception {
        if (!CamelEdge.call(() -> selection.leavesAlone(exchange, target))) {
            super.processExchange(exchange, target);
        }
    }
}
