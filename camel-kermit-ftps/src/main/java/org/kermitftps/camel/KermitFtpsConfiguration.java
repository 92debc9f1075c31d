package org.kermitftps.camel;

import java.net.URI;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/**
 * The transfer options of an endpoint; the words are Kermit's (SET FTP …) where camel-ftp has none. Some options of
 * camel-ftp are here again because their defaults were made for clear-text FTP: docs/decisions.md, "Defaults".
 */
@UriParams
public class KermitFtpsConfiguration extends KermitFtpsDispositionConfiguration {

    /** Port of implicit FTPS (IANA {@code ftps}). */
    public static final int DEFAULT_IMPLICIT_PORT = 990;

    @UriParam(label = "common", defaultValue = "true")
    private boolean passiveMode = true;

    @UriParam(label = "advanced", defaultValue = "false")
    private boolean stepwise;

    @UriParam(label = "consumer,advanced", defaultValue = "true")
    private boolean throwExceptionOnConnectFailed = true;

    @UriParam(label = "advanced", defaultValue = "300000", javaType = "java.time.Duration")
    private long permanentFailureDelay = 300_000;

    @UriParam(label = "common")
    private boolean verbose;

    /** For frameworks that set properties one by one. */
    public KermitFtpsConfiguration() {
        setProtocol("kermit-ftps");
        setPort(0);
    }

    /** @param uri the endpoint URI up to the question mark */
    public KermitFtpsConfiguration(URI uri) {
        super(uri);
    }

    /** No port yet: whether it is 21 or 990 is known only when {@code implicit} is. */
    @Override
    protected void setDefaultPort() {
        setPort(0);
    }

    /** The port of the URI; without one 21, or 990 with {@code implicit=true}. */
    @Override
    public int getPort() {
        int port = super.getPort();
        return port > 0 ? port : isImplicit() ? DEFAULT_IMPLICIT_PORT : DEFAULT_FTP_PORT;
    }

    @Override
    public boolean isPassiveMode() {
        return passiveMode;
    }

    /**
     * Whether the client opens the data connections (EPSV, PASV); false is active mode (PORT). The first choice only,
     * unless dataConnection says otherwise. Example: false
     */
    @Override
    public void setPassiveMode(boolean passiveMode) {
        this.passiveMode = passiveMode;
    }

    @Override
    public boolean isStepwise() {
        return stepwise;
    }

    /** Whether to change directory step by step instead of sending paths. Example: true */
    @Override
    public void setStepwise(boolean stepwise) {
        this.stepwise = stepwise;
    }

    @Override
    public boolean isThrowExceptionOnConnectFailed() {
        return throwExceptionOnConnectFailed;
    }

    /** Whether a consumer that cannot connect fails its poll instead of logging one warning. Example: false */
    @Override
    public void setThrowExceptionOnConnectFailed(boolean throwExceptionOnConnectFailed) {
        this.throwExceptionOnConnectFailed = throwExceptionOnConnectFailed;
    }

    public long getPermanentFailureDelay() {
        return permanentFailureDelay;
    }

    /**
     * How long the server is left alone after a refusal that would come again (wrong password, untrusted certificate,
     * refused AUTH), in milliseconds; attempts in between fail at once with the same reason. 0 asks every time. Example:
     * 60000
     */
    public void setPermanentFailureDelay(long permanentFailureDelay) {
        this.permanentFailureDelay = permanentFailureDelay;
    }

    public boolean isVerbose() {
        return verbose;
    }

    /** Logs every command and reply at INFO; passwords are masked. Example: true */
    public void setVerbose(boolean verbose) {
        this.verbose = verbose;
    }
}
