package org.kermitftps.camel;

import java.net.URI;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/** Times and modes of files. */
@UriParams
public abstract class KermitFtpsAttributesConfiguration extends KermitFtpsNamesConfiguration {

    @UriParam(label = "consumer", defaultValue = "true")
    private boolean dates = true;

    @UriParam(label = "producer")
    private boolean setServerDates;

    @UriParam(label = "advanced", defaultValue = "+00:00")
    private String serverTimeOffset = "+00:00";

    @UriParam(label = "producer", defaultValue = "off", enums = "off,on,auto")
    private String permissions = "off";

    /** For frameworks that set properties one by one. */
    protected KermitFtpsAttributesConfiguration() {}

    /** @param uri the endpoint URI up to the question mark */
    protected KermitFtpsAttributesConfiguration(URI uri) {
        super(uri);
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
}
