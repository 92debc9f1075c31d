package org.kermitftps.camel;

import java.net.URI;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/** Which files are listed and taken, in both directions. */
@UriParams
public abstract class KermitFtpsSelectionConfiguration extends KermitFtpsAttributesConfiguration {

    @UriParam(label = "consumer", defaultValue = "auto", enums = "auto,mlsd,list,nlst")
    private String listing;

    @UriParam(label = "common")
    private String after;

    @UriParam(label = "common")
    private String before;

    @UriParam(label = "common")
    private String notAfter;

    @UriParam(label = "common")
    private String notBefore;

    @UriParam(label = "common")
    private String largerThan;

    @UriParam(label = "common")
    private String smallerThan;

    @UriParam(label = "common")
    private String except;

    @UriParam(label = "common")
    private String match;

    @UriParam(label = "common")
    private Boolean dotFiles;

    @UriParam(label = "common")
    private boolean noBackupFiles;

    @UriParam(label = "common")
    private String listFile;

    @UriParam(label = "common")
    private boolean simulate;

    @UriParam(label = "consumer")
    private boolean failOnEmpty;

    /** For frameworks that set properties one by one. */
    protected KermitFtpsSelectionConfiguration() {}

    /** @param uri the endpoint URI up to the question mark */
    protected KermitFtpsSelectionConfiguration(URI uri) {
        super(uri);
    }

    public String getListing() {
        return listing != null ? listing : byDefault("listing");
    }

    /**
     * The command that lists a directory: mlsd tells exact sizes and times in UTC, list what people read, in the server's
     * time zone and often without seconds, nlst names alone, each of which is then asked for its size; auto sends MLSD where
     * FEAT offers it, and LIST with stepwise, fastExistsCheck or ftpClientConfig. Example: list
     */
    public void setListing(String listing) {
        this.listing = listing;
    }

    public String getAfter() {
        return after;
    }

    /**
     * Only files changed after this time: 2026-01-31, 20260131 06:30:00, yesterday 18:00, -3days; in this machine's time
     * zone unless one follows, as Z, UTC or Europe/Paris. Counted anew at every poll. Example: -3days
     */
    public void setAfter(String after) {
        this.after = after;
    }

    public String getBefore() {
        return before;
    }

    /** Only files changed before this time, written as for after. Example: today */
    public void setBefore(String before) {
        this.before = before;
    }

    public String getNotAfter() {
        return notAfter;
    }

    /** Only files changed at this time or before it, written as for after. Example: -10minutes */
    public void setNotAfter(String notAfter) {
        this.notAfter = notAfter;
    }

    public String getNotBefore() {
        return notBefore;
    }

    /** Only files changed at this time or after it, written as for after. Example: 2026-01-31T06:30Z */
    public void setNotBefore(String notBefore) {
        this.notBefore = notBefore;
    }

    public String getLargerThan() {
        return largerThan;
    }

    /** Only files with more bytes than this; k, M and G stand for 1024 and its powers. Example: 0 */
    public void setLargerThan(String largerThan) {
        this.largerThan = largerThan;
    }

    public String getSmallerThan() {
        return smallerThan;
    }

    /** Only files with fewer bytes than this; k, M and G stand for 1024 and its powers. Example: 2G */
    public void setSmallerThan(String smallerThan) {
        this.smallerThan = smallerThan;
    }

    public String getExcept() {
        return except;
    }

    /**
     * Names that are left alone, as up to 64 Kermit wildcards (asterisk, question mark, brackets, braces) with commas
     * between them; a question mark is %3F in a URI. Upper and lower case count. Example: readme,index.{htm,html}
     */
    public void setExcept(String except) {
        this.except = except;
    }

    public String getMatch() {
        return match;
    }

    /** The only names that are taken, as Kermit wildcards written as for except. Example: claims.{837,edi} */
    public void setMatch(String match) {
        this.match = match;
    }

    public Boolean getDotFiles() {
        return dotFiles;
    }

    /**
     * Whether files are taken whose names begin with a dot. Without it a consumer leaves them alone, as camel-ftp does (some
     * servers call a file so until it is whole), and a producer sends what it is given. Example: true
     */
    public void setDotFiles(Boolean dotFiles) {
        this.dotFiles = dotFiles;
    }

    public boolean isNoBackupFiles() {
        return noBackupFiles;
    }

    /** Whether files are left alone whose names end as Kermit's backups do, in a number between tildes. Example: true */
    public void setNoBackupFiles(boolean noBackupFiles) {
        this.noBackupFiles = noBackupFiles;
    }

    public String getListFile() {
        return listFile;
    }

    /**
     * A local text file in UTF-8 with the names of the only files that are taken, one a line, or Kermit wildcards; read
     * anew at every poll and for every message. With useList=false a consumer fetches them by name and lists nothing.
     * Example: /etc/claims/expected.txt
     */
    public void setListFile(String listFile) {
        this.listFile = listFile;
    }

    /** Camel may not list nor ask for fileName if useList=false: the list file is the listing then. */
    @Override
    public boolean isUseList() {
        return super.isUseList() || listFile != null;
    }

    /** Whether the names of the list file are fetched without a listing. */
    boolean isListFileEnough() {
        return listFile != null && !super.isUseList();
    }

    public boolean isSimulate() {
        return simulate;
    }

    /**
     * Whether nothing is transferred: a consumer lists, and logs what it would fetch; a producer does not even connect, and
     * the header KermitFtpSkipReason says Simulated. Example: true
     */
    public void setSimulate(boolean simulate) {
        this.simulate = simulate;
    }

    public boolean isFailOnEmpty() {
        return failOnEmpty;
    }

    /**
     * Whether a poll that finds no file to fetch is a failure (KFTPS-730), for partners that must have sent one by then;
     * exceptionHandler or bridgeErrorHandler gets it. Example: true
     */
    public void setFailOnEmpty(boolean failOnEmpty) {
        this.failOnEmpty = failOnEmpty;
    }
}
