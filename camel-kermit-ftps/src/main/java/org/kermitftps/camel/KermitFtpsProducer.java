package org.kermitftps.camel;

import org.apache.camel.Exchange;
import org.apache.camel.FailedToCreateProducerException;
import org.apache.camel.component.file.remote.FtpDefaultMoveExistingFileStrategy;
import org.apache.camel.component.file.remote.RemoteFileProducer;
import org.apache.commons.net.ftp.FTPFile;

/** camel-ftp's producer, which tells the route the name a file really got. */
final class KermitFtpsProducer extends RemoteFileProducer<FTPFile> {

    private KermitFtpsProducer(KermitFtpsEndpoint endpoint, KermitFtpsOperations operations) {
        super(endpoint, operations);
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
        Produced.forget(exchange);
        super.processExchange(exchange, target);
        Produced.correct(exchange);
    }
}
