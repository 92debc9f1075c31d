package org.kermitftps.camel;

import org.apache.camel.Exchange;
import org.apache.camel.component.file.remote.RemoteFileProducer;
import org.apache.commons.net.ftp.FTPFile;

/** camel-ftp's producer, which tells the route the name a file really got. */
final class KermitFtpsProducer extends RemoteFileProducer<FTPFile> {

    KermitFtpsProducer(KermitFtpsEndpoint endpoint, KermitFtpsOperations operations) {
        super(endpoint, operations);
    }

    @Override
    protected void processExchange(Exchange exchange, String target) throws Exception {
        Produced.forget(exchange);
        super.processExchange(exchange, target);
        Produced.correct(exchange);
    }
}
