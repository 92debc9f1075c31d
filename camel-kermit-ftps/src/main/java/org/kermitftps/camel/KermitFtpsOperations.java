package org.kermitftps.camel;

import java.io.IOException;
import org.apache.camel.Exchange;
import org.apache.camel.component.file.GenericFileEndpoint;
import org.apache.camel.component.file.remote.FtpOperations;
import org.apache.camel.component.file.remote.RemoteFileConfiguration;
import org.apache.commons.net.ftp.FTPClientConfig;
import org.apache.commons.net.ftp.FTPFile;
import org.kermitftps.content.FileType;
import org.kermitftps.failure.Failure;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.wire.DownloadStream;
import org.kermitftps.wire.KermitFtpClient;

/**
 * Camel's view of one connection. Connecting, uploading and downloading are ours ({@link Connector}, {@link Upload},
 * {@link Download}); everything else is camel-ftp's behind {@link CamelEdge}. Not thread-safe; Camel gives every producer
 * and consumer its own.
 */
public class KermitFtpsOperations extends FtpOperations {

    private final KermitFtpClient ftps;
    private final Directories directories;
    final RemoteHash hashes;
    final OpenDownload open;
    final SureDelete deletes;
    final RemoteDate dates = new RemoteDate();
    GrownFiles grown = new GrownFiles();
    private KermitFtpsEndpoint kermit;
    private boolean reconnectFailed;

    /**
     * @param client set up with the endpoint's options, not connected
     * @param clientConfig listing parser settings, may be {@code null}
     */
    public KermitFtpsOperations(KermitFtpClient client, FTPClientConfig clientConfig) {
        super(client, clientConfig);
        this.ftps = client;
        this.directories = new Directories(client);
        this.hashes = new RemoteHash(client);
        this.open = new OpenDownload(client);
        this.deletes = new SureDelete(this, client);
    }

    @Override
    public void setEndpoint(GenericFileEndpoint<FTPFile> endpoint) {
        super.setEndpoint(endpoint);
        kermit = (KermitFtpsEndpoint) endpoint;
    }

    @Override
    protected boolean doConnect(RemoteFileConfiguration configuration, Exchange exchange) {
        directories.forget();
        reconnectFailed = false;
        boolean pooled = exchange != null; // a consumer has none yet
        CamelEdge.run(() -> connector().connect(pooled));
        TransferHeaders.reply(exchange, ftps);
        return true;
    }

    /** One attempt, for a transfer that goes on with the next TLS plan or has a stub to remove. */
    void reconnect() throws FtpsException {
        FileType inTransfer = ftps.typeSwitch().files();
        directories.forget();
        ftps.abandon();
        connector().connectOnce();
        ftps.typeSwitch().files(inTransfer);
        reconnectFailed = false;
    }

    /** To be asked for before the first command of an operation. */
    Revival revival() {
        return new Revival(this, ftps, kermit);
    }

    /** Whether names are relative to a directory that a new connection would not be in. */
    boolean isStepwise() {
        return kermit.getConfiguration().isStepwise();
    }

    /** For one transfer. */
    ArrivalProof proof() {
        return new ArrivalProof(ftps, hashes, kermit.options().verifyTransfer());
    }

    private Connector connector() {
        return new Connector(ftps, kermit, clientActivityListener);
    }

    @Override
    protected void doDisconnect() {
        Goodbye.say(ftps, clientActivityListener, kermit.getConfiguration().remoteServerInformation());
    }

    @Override
    public boolean storeFile(String name, Exchange exchange, long size) {
        String target = kermit.getConfiguration().normalizePath(name);
        activity().beginUpload(target, size);
        boolean stored = CamelEdge.call(() -> new Upload(this, ftps, kermit, exchange, target).run());
        activity().endUpload(target);
        return stored;
    }

    @Override
    public boolean retrieveFile(String name, Exchange exchange, long size) {
        open.end();
        deletes.fetched(name, size);
        return new Retrieval(this, ftps, exchange)
                .run(Download.of(new Download.Request(this, ftps, kermit, exchange, name, size)));
    }

    /**
     * Camel connects once a poll; the connection may have been given up over an earlier file of it. One failure is enough
     * then: a night's files would wait for the same server one after the other.
     */
    void connectForTheNextFile() throws FtpsException {
        if (!ftps.isConnected() && !reconnectFailed) {
            reconnectFailed = true;
            reconnect();
        }
    }

    /** camel-ftp's own retrieval, into {@code localWorkDirectory}. */
    boolean retrieveAsCamelDoes(String name, Exchange exchange, long size) {
        return super.retrieveFile(name, exchange, size);
    }

    /** What JMX shows of this connection. */
    Activity activity() {
        return new Activity(clientActivityListener, kermit.getConfiguration().remoteServerInformation());
    }

    @Override
    public void releaseRetrievedFileResources(Exchange exchange) {
        open.release(exchange);
    }

    /** A streamed download has begun; {@link #releaseRetrievedFileResources} ends it. */
    void streams(DownloadStream begun) {
        open.begin(begun);
    }

    @Override
    public FTPFile[] listFiles() {
        return revival().run(() -> new Listing(this, ftps, kermit).list(null));
    }

    @Override
    public FTPFile[] listFiles(String path) {
        return revival().run(() -> new Listing(this, ftps, kermit).list(path));
    }

    FTPFile[] listAsCamelDoes(String path) {
        return path == null ? super.listFiles() : super.listFiles(path);
    }

    @Override
    public boolean existsFile(String name) {
        return revival().run(() -> new Existence(this, ftps).of(name));
    }

    boolean existsAsCamelDoes(String name) {
        return super.existsFile(name);
    }

    /** A stepwise endpoint may be anywhere, so nothing is remembered for it. */
    @Override
    public boolean buildDirectory(String directory, boolean absolute) {
        if (isStepwise()) {
            return CamelEdge.call(() -> super.buildDirectory(directory, absolute));
        }
        String path = kermit.getConfiguration().normalizePath(directory);
        return revival().run(() -> directories.make(path));
    }

    @Override
    public boolean deleteFile(String name) {
        open.end();
        return CamelEdge.call(() -> deletes.run(name));
    }

    boolean deleteAsCamelDoes(String name) {
        return super.deleteFile(name);
    }

    @Override
    public boolean renameFile(String from, String to) {
        open.end();
        return CamelEdge.call(
                () -> isStepwise() ? super.renameFile(from, to) : new SureRename(this, ftps, -1).run(from, to));
    }

    @Override
    public String getCurrentDirectory() {
        return CamelEdge.call(super::getCurrentDirectory);
    }

    @Override
    public void changeCurrentDirectory(String path) {
        directories.forget();
        CamelEdge.run(() -> super.changeCurrentDirectory(path));
    }

    @Override
    public void changeToParentDirectory() {
        directories.forget();
        CamelEdge.run(super::changeToParentDirectory);
    }

    /** A stepwise endpoint is asked every time: over another connection it would be in another directory. */
    private boolean isFresh() {
        long allowed = kermit.getConfiguration().getNoopAfterIdle();
        return ftps.isConnected() && !isStepwise() && ftps.silence().toMillis() < allowed;
    }

    @Override
    public boolean sendNoop() {
        return isFresh() || CamelEdge.call(super::sendNoop);
    }

    @Override
    public boolean sendSiteCommand(String command) {
        return CamelEdge.call(() -> super.sendSiteCommand(command));
    }

    /**
     * Whether a transfer that failed for its TLS session can be tried again over a new connection, with the next plan or
     * with new tickets. To be asked before the connection is given up.
     */
    boolean hasAnotherSession(IOException e) {
        return e instanceof FtpsException ours
                && ours.failure().again() == Failure.Again.NEXT_TLS_PLAN
                && (ftps.hasRunOutOfTickets() || ftps.refusePlan());
    }

    /** Makes the new connection if {@link #hasAnotherSession}; the current directory is lost with the old one. */
    boolean movedToNextSession(FtpsException e) throws FtpsException {
        // Asked even if a stepwise endpoint cannot use it here: the next connection will begin with that plan.
        boolean again = hasAnotherSession(e) && !isStepwise();
        if (again) {
            log.info("Connecting anew for another TLS session: {}", e.getMessage());
            reconnect();
        }
        return again;
    }
}
