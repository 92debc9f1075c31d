package org.kermitftps.camel;

import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.FailedToCreateProducerException;
import org.apache.camel.component.file.GenericFileProducer;
import org.apache.camel.component.file.remote.FtpConstants;
import org.apache.camel.component.file.remote.FtpDefaultMoveExistingFileStrategy;
import org.apache.commons.net.ftp.FTPFile;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.pool.Lease;
import org.kermitftps.pool.NameLocks;

/**
 * The producer that routes see: any number of threads may use it. Each message is sent by a {@link KermitFtpsProducer} with
 * a connection of its own, borrowed from the {@link Lanes} of the endpoint. Two messages that write the same name go one
 * after the other, whatever connections they have.
 */
final class PoolingProducer extends GenericFileProducer<FTPFile> {

    private final KermitFtpsEndpoint kermit;

    /** @throws FtpsException for options that would do nothing on a producer */
    private PoolingProducer(KermitFtpsEndpoint endpoint) throws FtpsException {
        super(endpoint, null);
        this.kermit = endpoint;
        DispositionOptions.forProducer(endpoint);
    }

    /** As camel-ftp makes its own, with what fileExist=Move needs. */
    static PoolingProducer of(KermitFtpsEndpoint endpoint) {
        if (endpoint.getMoveExistingFileStrategy() == null) {
            endpoint.setMoveExistingFileStrategy(new FtpDefaultMoveExistingFileStrategy());
        }
        try {
            return new PoolingProducer(endpoint);
        } catch (FtpsException e) {
            throw new FailedToCreateProducerException(endpoint, e);
        }
    }

    @Override
    public String getFileSeparator() {
        return "/";
    }

    @Override
    public String normalizePath(String name) {
        return name;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        kermit.lanes().open();
    }

    @Override
    protected void doStop() throws Exception {
        kermit.lanes().close();
        super.doStop();
    }

    /** What camel-ftp's producer does, but with the headers of camel-ftp: the name is used once, and stays as it was. */
    @Override
    protected void doProcess(Exchange exchange) throws Exception {
        String existing = exchange.getIn().getHeader(FtpConstants.FILE_NAME, String.class);
        String target = createFileName(exchange);
        try (NameLocks.Held held = hold(exchange, target)) {
            sendRunningOrNot(exchange, target);
        } finally {
            exchange.getIn().removeHeader(Exchange.OVERRULE_FILE_NAME);
            exchange.getIn().setHeader(FtpConstants.FILE_NAME, existing);
        }
    }

    private NameLocks.Held hold(Exchange exchange, String target) {
        Set<String> names = WrittenNames.of(kermit, target, name -> createTempFileName(exchange, name));
        return CamelEdge.call(() -> kermit.lanes().hold(names));
    }

    /** Camel stops a producer that its cache has no room for, whoever is about to use it: that message is sent all the same. */
    private void sendRunningOrNot(Exchange exchange, String target) throws Exception {
        if (!isStoppingOrStopped()) {
            send(exchange, target);
            return;
        }
        kermit.lanes().open();
        try {
            send(exchange, target);
        } finally {
            kermit.lanes().close();
        }
    }

    private void send(Exchange exchange, String target) throws Exception {
        boolean sent = false;
        while (!sent) {
            sent = isSent(exchange, target);
        }
        boolean last = exchange.getProperty(ExchangePropertyKey.BATCH_COMPLETE, false, Boolean.class);
        if (last && kermit.isDisconnectOnBatchComplete()) {
            kermit.lanes().closeAllIdle();
        }
    }

    /** @return false if the server takes no connection more; another one is waited for then */
    private boolean isSent(Exchange exchange, String target) throws Exception {
        try (Lease<KermitFtpsProducer> lease = borrowed(exchange, target)) {
            over(lease.lane(), exchange, target);
            return true;
        } catch (FtpsOperationFailedException e) {
            if (TurnedAway.is(e)) {
                return false;
            }
            throw e;
        }
    }

    private Lease<KermitFtpsProducer> borrowed(Exchange exchange, String target) {
        try {
            return CamelEdge.call(kermit.lanes()::borrow);
        } catch (FtpsOperationFailedException e) {
            TransferAccount.unsent(kermit, exchange, target, e);
            throw e;
        }
    }

    /** An exception has closed the connection if it had to; after an error nobody knows what is still to come over it. */
    private void over(KermitFtpsProducer lane, Exchange exchange, String target) throws Exception {
        try {
            lane.processExchange(exchange, target);
        } catch (Error e) {
            lane.close();
            throw e;
        } finally {
            if (lane.isOpen()) {
                kermit.lanes().lookForIdle();
            }
        }
    }
}
