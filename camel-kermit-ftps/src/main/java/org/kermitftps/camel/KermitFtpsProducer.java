package org.kermitftps.camel;

import org.apache.camel.Exchange;
import org.apache.camel.component.file.remote.RemoteFileOperations;
import org.apache.camel.component.file.remote.RemoteFileProducer;
import org.apache.commons.net.ftp.FTPFile;

/** camel-ftp's producer, for the messages that are to be sent at all. */
final class KermitFtpsProducer extends RemoteFileProducer<FTPFile> {

    private final MessageSelection selection;

    KermitFtpsProducer(
            KermitFtpsEndpoint endpoint, RemoteFileOperations<FTPFile> operations, MessageSelection selection) {
        super(endpoint, operations);
        this.selection = selection;
    }

    /** Camel would connect, make directories and write a done file, whatever becomes of the file itself. */
    @Override
    protected void processExchange(Exchange exchange, String target) throws Exception {
        if (!CamelEdge.call(() -> selection.leavesAlone(exchange, target))) {
            super.processExchange(exchange, target);
        }
    }
}
