package org.kermitftps.camel;

import java.net.URI;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/** What happens to both files after a transfer, and where it is written down. */
@UriParams
public abstract class KermitFtpsDispositionConfiguration extends KermitFtpsArrivalConfiguration {

    @UriParam(label = "common")
    private String transactionLog;

    @UriParam(label = "common", defaultValue = "json", enums = "json,brief,verbose,xferlog")
    private String transactionLogFormat;

    @UriParam(label = "consumer", defaultValue = "proceed", enums = "proceed,quit")
    private String errorAction = "proceed";

    @UriParam(label = "consumer")
    private String serverRenameTo;

    @UriParam(label = "consumer")
    private String serverMoveTo;

    @UriParam(label = "producer")
    private String renameTo;

    @UriParam(label = "producer")
    private String moveTo;

    /** For frameworks that set properties one by one. */
    protected KermitFtpsDispositionConfiguration() {}

    /** @param uri the endpoint URI up to the question mark */
    protected KermitFtpsDispositionConfiguration(URI uri) {
        super(uri);
    }

    public String getTransactionLog() {
        return transactionLog;
    }

    /**
     * The file that one record is appended to for every transfer, whether it worked, failed or was skipped. Several endpoints
     * may share it; its directory must exist. Example: /var/lib/kermit/transfers.log
     */
    public void setTransactionLog(String transactionLog) {
        this.transactionLog = transactionLog;
    }

    public String getTransactionLogFormat() {
        return transactionLogFormat != null ? transactionLogFormat : byDefault("transactionLogFormat");
    }

    /**
     * How transactionLog is written: json (all that is known, one object a line), brief (Kermit's, separated by commas),
     * verbose (Kermit's default), xferlog (wu-ftpd's, Kermit's FTP). Example: brief
     */
    public void setTransactionLogFormat(String transactionLogFormat) {
        this.transactionLogFormat = transactionLogFormat;
    }

    public String getErrorAction() {
        return errorAction;
    }

    /**
     * What a file that fails, in its transfer or in the route, means for the others of the same poll: proceed, or quit: they
     * stay for the next poll. Example: quit
     */
    public void setErrorAction(String errorAction) {
        this.errorAction = errorAction;
    }

    public String getServerRenameTo() {
        return serverRenameTo;
    }

    /**
     * Kermit's word for move: what the server's file is renamed to once the route is done with it, an expression, relative to
     * the endpoint's directory. For uploads see tempFileName. Example: done/${file:name}
     */
    public void setServerRenameTo(String serverRenameTo) {
        this.serverRenameTo = serverRenameTo;
    }

    public String getServerMoveTo() {
        return serverMoveTo;
    }

    /** The directory the server's file is moved to once the route is done with it, as move does it. Example: done */
    public void setServerMoveTo(String serverMoveTo) {
        this.serverMoveTo = serverMoveTo;
    }

    public String getRenameTo() {
        return renameTo;
    }

    /**
     * What the local file is renamed to after its upload, an expression, relative to its directory; nothing is replaced. For
     * java.io.File and Path bodies; the file: consumer has move for its own. Example: ${header.CamelFileName}.sent
     */
    public void setRenameTo(String renameTo) {
        this.renameTo = renameTo;
    }

    public String getMoveTo() {
        return moveTo;
    }

    /**
     * The directory the local file is moved to after its upload, made if it is missing, relative to its own; nothing is
     * replaced. For java.io.File and Path bodies; the file: consumer has move for its own. Example: sent
     */
    public void setMoveTo(String moveTo) {
        this.moveTo = moveTo;
    }
}
