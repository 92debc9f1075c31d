package org.kermitftps.camel;

import java.net.URI;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/**
 * The transfer options of an endpoint; the words are Kermit's (SET FTP …) where camel-ftp has none. Some options of
 * camel-ftp are here again because their defaults were made for clear-text FTP: docs/decisions.md, "Defaults".
 */
@UriParams
public class KermitFtpsConfiguration extends KermitFtpsProxyConfiguration {

    /** Port of implicit FTPS (IANA {@code ftps}). */
    public static final int DEFAULT_IMPLICIT_PORT = 990;

    @UriParam(label = "common", defaultValue = "true")
    private boolean passiveMode = true;

    @UriParam(label = "common", defaultValue = "binary", enums = "binary,text,system")
    private String type;

    @UriParam(label = "common", defaultValue = "true")
    private Boolean binary;

    @UriParam(label = "consumer", defaultValue = "true")
    private boolean dates = true;

    @UriParam(label = "producer")
    private boolean setServerDates;

    @UriParam(label = "advanced", defaultValue = "+00:00")
    private String serverTimeOffset = "+00:00";

    @UriParam(label = "producer", defaultValue = "off", enums = "off,on,auto")
    private String permissions = "off";

    @UriParam(label = "advanced", defaultValue = "current", enums = "current,text")
    private String listType;

    @UriParam(label = "consumer", defaultValue = "auto", enums = "auto,mlsd,list")
    private String listing;

    @UriParam(label = "producer", defaultValue = "literal", enums = "literal,converted,auto")
    private String filenames;

    @UriParam(label = "producer")
    private boolean uploadInPlace;

    @UriParam(label = "common", defaultValue = "size", enums = "none,size,best,hash")
    private String verifyTransfer = "size";

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

    public String getType() {
        if (type == null && binary != null) {
            return binary ? "binary" : "text";
        }
        return type != null ? type : byDefault("type");
    }

    /**
     * Transfer type: binary (TYPE I), text (TYPE A) with line ends converted, or system: binary if the server's SYST says
     * UNIX, otherwise text. Example: text
     */
    public void setType(String type) {
        this.type = type;
    }

    @Override
    public boolean isBinary() {
        return !TransferOptions.isText(getType());
    }

    /** Whether type and binary were both set and say different things. */
    boolean isTypeContradicted() {
        return type != null
                && binary != null
                && (TransferOptions.isBySystem(type) || TransferOptions.isText(type) == binary);
    }

    /** The same as type=binary; kept for endpoints that come from ftp or ftps. Example: true */
    @Override
    public void setBinary(boolean binary) {
        this.binary = binary;
    }

    public boolean isDates() {
        return dates;
    }

    /**
     * Whether a download keeps the server's modification time (MDTM, UTC): on the file with localWorkDirectory, and in
     * the header KermitFtpLastModified. Example: false
     */
    public void setDates(boolean dates) {
        this.dates = dates;
    }

    public boolean isSetServerDates() {
        return setServerDates;
    }

    /**
     * Whether an upload gives the server's file the time of the local one: the header KermitFtpLastModified, else
     * CamelFileLastModified, else that of a java.io.File body. By MFMT, MDTM or SITE UTIME, whichever the server takes; a
     * refusal is a line in the log, and the header KermitFtpDateSet says what came of it. Example: true
     */
    public void setSetServerDates(boolean setServerDates) {
        this.setServerDates = setServerDates;
    }

    public String getServerTimeOffset() {
        return serverTimeOffset;
    }

    /**
     * What is added to the time MDTM tells, in hours, minutes and seconds, for servers that tell local time where RFC 3659
     * wants UTC; setServerDates takes it off again. Times of listings are not changed. Example: -05:00
     */
    public void setServerTimeOffset(String serverTimeOffset) {
        this.serverTimeOffset = serverTimeOffset;
    }

    public String getPermissions() {
        return permissions;
    }

    /**
     * Whether an upload gives the server's file the mode of the local one (SITE CHMOD): on, or auto if SYST says UNIX. For
     * java.io.File bodies on a POSIX file system; chmod is one mode for all files. A refusal is a line in the log. Example:
     * auto
     */
    public void setPermissions(String permissions) {
        this.permissions = permissions;
    }

    public String getListType() {
        return listType != null ? listType : byDefault("listType");
    }

    /**
     * The transfer type of listings: current leaves the one of the files, text sends TYPE A before a listing and TYPE I
     * before the next file, for servers whose listings cannot be read otherwise. Example: text
     */
    public void setListType(String listType) {
        this.listType = listType;
    }

    public String getListing() {
        return listing != null ? listing : byDefault("listing");
    }

    /**
     * The command that lists a directory: mlsd tells exact sizes and times in UTC, list what people read, in the server's
     * time zone and often without seconds; auto sends MLSD where FEAT offers it, and LIST with stepwise, fastExistsCheck or
     * ftpClientConfig. Example: list
     */
    public void setListing(String listing) {
        this.listing = listing;
    }

    public String getFilenames() {
        return filenames != null ? filenames : byDefault("filenames");
    }

    /**
     * What becomes of a name on its way up: literal leaves it, converted makes it upper case with one dot, auto decides
     * by the server's SYST reply. Example: auto
     */
    public void setFilenames(String filenames) {
        this.filenames = filenames;
    }

    public boolean isUploadInPlace() {
        return uploadInPlace;
    }

    /**
     * Uploads straight to the final name, for partners that forbid renaming or other names. A short file may stand there
     * while the transfer runs; it is removed if the transfer fails. Example: true
     */
    public void setUploadInPlace(boolean uploadInPlace) {
        this.uploadInPlace = uploadInPlace;
    }

    public String getVerifyTransfer() {
        return verifyTransfer;
    }

    /**
     * What proves that a file arrived, besides the server's 226: none, size (SIZE, if the server tells it), hash (HASH,
     * XSHA256 and the like, whichever FEAT offers; a server that offers none gets no file), or best: a hash if there is one,
     * otherwise the size. Example: best
     */
    public void setVerifyTransfer(String verifyTransfer) {
        this.verifyTransfer = verifyTransfer;
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
