package org.kermitftps.camel;

import java.net.URI;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/** What files are called on either side. */
@UriParams
public abstract class KermitFtpsNamesConfiguration extends KermitFtpsContentConfiguration {

    @UriParam(label = "producer", defaultValue = "literal", enums = "literal,converted,auto")
    private String filenames;

    @UriParam(label = "producer")
    private String asName;

    @UriParam(label = "producer", defaultValue = "false")
    private boolean uniqueServerNames;

    @UriParam(label = "consumer", defaultValue = "false")
    private boolean convertInbound;

    /** For frameworks that set properties one by one. */
    protected KermitFtpsNamesConfiguration() {}

    /** @param uri the endpoint URI up to the question mark */
    protected KermitFtpsNamesConfiguration(URI uri) {
        super(uri);
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

    public String getAsName() {
        return asName;
    }

    /**
     * The name of an upload as an expression of the file language, path and all; as fileName, and never converted by
     * filenames. Example: ${date:now:yyyyMMdd}/${file:name}
     */
    public void setAsName(String asName) {
        this.asName = asName;
    }

    public boolean isUniqueServerNames() {
        return uniqueServerNames;
    }

    /**
     * Whether the server chooses the names of uploads (STOU), so that none meets another file; the name that was asked for
     * is a wish. Uploads go to their place at once, and one whose reply is lost is asked after and never sent twice. Example:
     * true
     */
    public void setUniqueServerNames(boolean uniqueServerNames) {
        this.uniqueServerNames = uniqueServerNames;
    }

    public boolean isConvertInbound() {
        return convertInbound;
    }

    /**
     * Whether the route sees names of downloads in the common form: no blanks at the ends, _ for a blank, small letters for
     * a name in capitals, NONAME for none. The server's file keeps its name. Example: true
     */
    public void setConvertInbound(boolean convertInbound) {
        this.convertInbound = convertInbound;
    }
}
