package org.kermitftps.camel;

import java.net.URI;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/** Where downloads are kept, and what happens if a file of that name is there. */
@UriParams
public abstract class KermitFtpsLocalConfiguration extends KermitFtpsSelectionConfiguration {

    @UriParam(label = "consumer")
    private String localDirectory;

    @UriParam(
            label = "consumer",
            defaultValue = "backup",
            enums = "backup,rename,append,overwrite,discard,update,dates-differ")
    private String collision;

    @UriParam(label = "consumer", defaultValue = "auto", enums = "auto,keep,discard")
    private String incomplete;

    @UriParam(label = "consumer,advanced", defaultValue = "1048576")
    private Long spoolThreshold;

    /** For frameworks that set properties one by one. */
    protected KermitFtpsLocalConfiguration() {}

    /** @param uri the endpoint URI up to the question mark */
    protected KermitFtpsLocalConfiguration(URI uri) {
        super(uri);
    }

    public String getLocalDirectory() {
        return localDirectory;
    }

    /**
     * Where every download is kept, Kermit's LCD: it is written beside its name, which it gets once it is whole; the body is
     * that file (java.io.File), and nobody deletes it. Directories of recursive=true are made below it. Example:
     * /var/lib/kermit/in
     */
    public void setLocalDirectory(String localDirectory) {
        this.localDirectory = localDirectory;
    }

    public String getCollision() {
        return collision;
    }

    /**
     * What becomes of a download whose name is taken in localDirectory, in Kermit's words: backup (once it is whole, the
     * other gets a number between tildes behind its name), rename (the download gets such a name), append, overwrite, discard
     * (it is left at the server), update (it is fetched if it is newer), dates-differ (if the times differ). Example: update
     */
    public void setCollision(String collision) {
        this.collision = collision;
    }

    public String getIncomplete() {
        return incomplete;
    }

    /**
     * What becomes of the part of a download to localDirectory that failed: keep or discard; auto keeps it with
     * recover=true. Example: keep
     */
    public void setIncomplete(String incomplete) {
        this.incomplete = incomplete;
    }

    public Long getSpoolThreshold() {
        return spoolThreshold;
    }

    /**
     * Up to how many bytes a download is kept in memory as bytes; above, it is a temporary file, the body a stream that can
     * be read again until the exchange is done. -1 keeps all of it in memory. Example: -1
     */
    public void setSpoolThreshold(Long spoolThreshold) {
        this.spoolThreshold = spoolThreshold;
    }
}
