package org.kermitftps.camel;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.apache.camel.Exchange;
import org.apache.camel.component.file.GenericFileOperationFailedException;
import org.apache.camel.component.file.remote.RemoteFileConfiguration;
import org.apache.commons.net.ftp.FTPClientConfig;
import org.apache.commons.net.ftp.FTPFile;
import org.kermitftps.wire.KermitFtpClient;

/**
 * A connection that belongs to one thread at a time, for a whole step. A consumer's route may end in another thread (seda,
 * threads), which deletes or moves its file while this connection fetches the next one: on a control connection the reply to
 * the one would pass for the reply to the other.
 */
final class ExclusiveOperations extends KermitFtpsOperations {

    /** How long a goodbye waits for a command that is under way. */
    private static final int GOODBYE_SECONDS = 5;

    private final ReentrantLock busy = new ReentrantLock();

    ExclusiveOperations(KermitFtpClient client, FTPClientConfig clientConfig) {
        super(client, clientConfig);
    }

    /** A step of several commands, between which no other thread says one. */
    <T> T alone(Supplier<T> step) {
        busy.lock();
        try {
            return step.get();
        } finally {
            busy.unlock();
        }
    }

    /**
     * Connects by one attempt, unless there is a connection that lives.
     *
     * @throws GenericFileOperationFailedException if there is none
     */
    void ready() {
        alone(() -> {
            open.end();
            if (!isAlive()) {
                CamelEdge.run(this::reconnect);
            }
            return null;
        });
    }

    private boolean isAlive() {
        try {
            return isConnected() && super.sendNoop();
        } catch (GenericFileOperationFailedException e) {
            return false;
        }
    }

    @Override
    protected boolean doConnect(RemoteFileConfiguration configuration, Exchange exchange) {
        return alone(() -> super.doConnect(configuration, exchange));
    }

    /** Does not wait for a transfer, which is cut. */
    @Override
    protected void doDisconnect() {
        boolean ours = !((KermitFtpClient) getClient()).isTransferring() && isOurs();
        try {
            super.doDisconnect();
        } finally {
            if (ours) {
                busy.unlock();
            }
        }
    }

    private boolean isOurs() {
        try {
            return busy.tryLock(GOODBYE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public boolean storeFile(String name, Exchange exchange, long size) {
        return alone(() -> super.storeFile(name, exchange, size));
    }

    @Override
    public boolean retrieveFile(String name, Exchange exchange, long size) {
        return alone(() -> super.retrieveFile(name, exchange, size));
    }

    @Override
    public void releaseRetrievedFileResources(Exchange exchange) {
        alone(() -> {
            super.releaseRetrievedFileResources(exchange);
            return null;
        });
    }

    @Override
    public FTPFile[] listFiles() {
        return alone(super::listFiles);
    }

    @Override
    public FTPFile[] listFiles(String path) {
        return alone(() -> super.listFiles(path));
    }

    @Override
    public boolean existsFile(String name) {
        return alone(() -> super.existsFile(name));
    }

    @Override
    public boolean buildDirectory(String directory, boolean absolute) {
        return alone(() -> super.buildDirectory(directory, absolute));
    }

    @Override
    public boolean deleteFile(String name) {
        return alone(() -> super.deleteFile(name));
    }

    @Override
    public boolean renameFile(String from, String to) {
        return alone(() -> super.renameFile(from, to));
    }

    @Override
    public String getCurrentDirectory() {
        return alone(super::getCurrentDirectory);
    }

    @Override
    public void changeCurrentDirectory(String path) {
        alone(() -> {
            super.changeCurrentDirectory(path);
            return null;
        });
    }

    @Override
    public void changeToParentDirectory() {
        alone(() -> {
            super.changeToParentDirectory();
            return null;
        });
    }

    @Override
    public boolean sendNoop() {
        return alone(super::sendNoop);
    }

    @Override
    public boolean sendSiteCommand(String command) {
        return alone(() -> super.sendSiteCommand(command));
    }
}
