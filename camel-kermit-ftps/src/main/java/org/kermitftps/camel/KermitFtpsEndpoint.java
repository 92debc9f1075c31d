package org.kermitftps.camel;

import java.time.Clock;
import org.apache.camel.Category;
import org.apache.camel.Expression;
import org.apache.camel.FailedToCreateConsumerException;
import org.apache.camel.Processor;
import org.apache.camel.api.management.ManagedAttribute;
import org.apache.camel.api.management.ManagedResource;
import org.apache.camel.component.file.GenericFileConfiguration;
import org.apache.camel.component.file.GenericFileExist;
import org.apache.camel.component.file.GenericFileProcessStrategy;
import org.apache.camel.component.file.GenericFileProducer;
import org.apache.camel.component.file.remote.CamelFTPParserFactory;
import org.apache.camel.component.file.remote.FtpEndpoint;
import org.apache.camel.component.file.remote.FtpOperations;
import org.apache.camel.component.file.remote.RemoteFileConsumer;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.spi.UriParam;
import org.apache.commons.net.ftp.FTPClient;
import org.apache.commons.net.ftp.FTPFile;
import org.kermitftps.policy.MoveCollision;
import org.kermitftps.pool.PoolCounts;
import org.kermitftps.wire.KermitFtpClient;
import org.kermitftps.wire.WireSettings;

/**
 * Upload and download files over FTP and TLS with the semantics of the Kermit FTP client, safe by default.
 */
@UriEndpoint(
        firstVersion = "0.1.0",
        scheme = "kermit-ftps",
        extendsScheme = "ftp",
        title = "Kermit FTPS",
        syntax = "kermit-ftps:host:port/directoryName",
        alternativeSyntax = "kermit-ftps:username:password@host:port/directoryName",
        category = {Category.FILE},
        headersClass = KermitFtpsConstants.class)
@Metadata(
        excludeProperties = "appendChars,readLockIdempotentReleaseAsync,readLockIdempotentReleaseAsyncPoolSize,"
                + "readLockIdempotentReleaseDelay,readLockIdempotentReleaseExecutorService,"
                + "directoryMustExist,extendedAttributes,probeContentType,startingDirectoryMustExist,"
                + "startingDirectoryMustHaveAccess,chmodDirectory,forceWrites,copyAndDeleteOnRenameFail,"
                + "renameUsingCopy,synchronous")
@ManagedResource(description = "Managed KermitFtpsEndpoint")
public class KermitFtpsEndpoint extends FtpEndpoint<FTPFile> implements ManagedConnections {

    @UriParam
    protected KermitFtpsConfiguration configuration;

    @UriParam(label = "producer,advanced")
    private Boolean eagerDeleteTargetFile;

    private Clock clock = Clock.systemDefaultZone();
    private final Lanes lanes = new Lanes(this);
    private final Listings listings = new Listings();
    private EndpointHealth health;
    private EndpointOptions options;

    /** For Camel's tooling. */
    public KermitFtpsEndpoint() {}

    /**
     * @param uri whole endpoint URI
     * @param component the component, whose memory of TLS plans is shared
     * @param configuration filled from the URI up to the question mark
     */
    public KermitFtpsEndpoint(String uri, KermitFtpsComponent component, KermitFtpsConfiguration configuration) {
        super(uri, component, configuration);
        this.configuration = configuration;
        this.clock = component.clock();
        setPollStrategy(new LoginAnew());
        setInProgressRepository(new FilesInProgress());
        this.health = new EndpointHealth(this, clock);
    }

    @Override
    public String getScheme() {
        return "kermit-ftps";
    }

    @Override
    public KermitFtpsConfiguration getConfiguration() {
        if (configuration == null) {
            configuration = new KermitFtpsConfiguration();
        }
        return configuration;
    }

    @Override
    public void setConfiguration(GenericFileConfiguration configuration) {
        if (!(configuration instanceof KermitFtpsConfiguration)) {
            throw new IllegalArgumentException("KermitFtpsConfiguration expected");
        }
        this.configuration = (KermitFtpsConfiguration) configuration;
        super.setConfiguration(configuration);
    }

    /** Camel deletes the old file before the upload; if that fails there is neither. */
    @Override
    public boolean isEagerDeleteTargetFile() {
        return eagerDeleteTargetFile != null ? eagerDeleteTargetFile : getFileExist() != GenericFileExist.Override;
    }

    /**
     * With tempPrefix or tempFileName: whether a file of the final name is deleted before the upload, and not after it. By
     * default before, but after it with fileExist=Override. Example: true
     */
    @Override
    public void setEagerDeleteTargetFile(boolean eagerDeleteTargetFile) {
        this.eagerDeleteTargetFile = eagerDeleteTargetFile;
    }

    /** Reads every option once, so that nonsense fails the start of the route and not its first night. */
    @Override
    protected void doInit() throws Exception {
        super.doInit();
        options = null; // asName would be taken for a fileName after a restart
        options = EndpointOptions.read(this, shared().dataModes(), clock);
        InheritedOptions.checkProperties(this, new KermitFtpClient(wireSettings(), shared().planMemory()));
    }

    @Override
    protected RemoteFileConsumer<FTPFile> buildConsumer(Processor processor) {
        try {
            options.names().checkConsumer();
            DispositionOptions.forConsumer(this);
            return new KermitFtpsConsumer(
                    this,
                    processor,
                    (ExclusiveOperations) createRemoteFileOperations(),
                    processStrategy != null ? processStrategy : createGenericFileStrategy());
        } catch (Exception e) {
            throw new FailedToCreateConsumerException(this, e);
        }
    }

    @Override
    protected GenericFileProcessStrategy<FTPFile> createGenericFileStrategy() {
        GenericFileProcessStrategy<FTPFile> camels = super.createGenericFileStrategy();
        return options.placing().moves() == MoveCollision.BACKUP ? MovedNames.makeRoom(camels) : camels;
    }

    @Override
    protected GenericFileProducer<FTPFile> buildProducer() {
        return PoolingProducer.of(this);
    }

    /** Unlike camel-ftp's: any number of threads may use one. */
    @Override
    public boolean isSingletonProducer() {
        return true;
    }

    /** The connections of the producers. */
    Lanes lanes() {
        return lanes;
    }

    Listings listings() {
        return listings;
    }

    @Override
    public PoolCounts connectionCounts() {
        return lanes.counts();
    }

    /** What camel-ftp calls the done file of a target. */
    String doneFileOf(String target) {
        return createDoneFileName(target);
    }

    @Override
    public Expression getFileName() {
        return options == null ? super.getFileName() : options.names().fileName(super.getFileName());
    }

    @Override
    protected void doStart() throws Exception {
        RateShare.claim(this);
        super.doStart();
        if (getConfiguration().isLegacyTls()) {
            ConnectionWarnings.legacyAllowed(wireSettings().server());
        }
        health.register();
    }

    @Override
    protected void doStop() throws Exception {
        health.unregister();
        RateShare.release(this);
        super.doStop();
    }

    /** What the endpoints of a component share. */
    KermitFtpsComponent shared() {
        return (KermitFtpsComponent) getComponent();
    }

    /** The client is set up by the parent with every camel-ftp option, then given to operations of ours. */
    @Override
    public KermitFtpsOperations createRemoteFileOperations() throws Exception {
        FtpOperations inherited = (FtpOperations) super.createRemoteFileOperations();
        KermitFtpsOperations operations =
                new ExclusiveOperations((KermitFtpClient) inherited.getClient(), getFtpClientConfig());
        operations.setEndpoint(this);
        return operations;
    }

    @Override
    protected FTPClient createFtpClient() {
        KermitFtpClient client = new KermitFtpClient(wireSettings(), shared().planMemory());
        client.typeSwitch()
                .inText(TransferOptions.listsInText(getConfiguration().getListType()));
        options.content().setUp(client);
        options.speed().setUp(client);
        RateShare.setUp(client, this);
        client.watchWritesWith(shared().writes());
        client.setParserFactory(new CamelFTPParserFactory(getCamelContext().getClassResolver()));
        return client;
    }

    /** How its connections came about. */
    EndpointHealth health() {
        return health;
    }

    /** Camel masks the values it knows to be secret in a URI; {@code account} is not among the names it looks for. */
    @Override
    public String toString() {
        return MaskedUri.withoutAccount(super.toString());
    }

    /** Every option, read once. */
    EndpointOptions options() {
        return options;
    }

    /** Option groups 1xx, read. */
    WireSettings wireSettings() {
        return options.wire();
    }

    @ManagedAttribute(description = "What the connections of this endpoint must satisfy")
    public String getSecurityPolicy() {
        return options == null ? null : wireSettings().policy().toString();
    }
}
