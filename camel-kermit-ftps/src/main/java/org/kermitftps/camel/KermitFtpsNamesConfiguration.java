package org.kermitftps.camel;

import java.net.URI;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/** What files are called on either side. */
@UriParams
public abstract class KermitFtpsNamesConfiguration extends KermitFtpsContentConfiguration {

    @UriParam(label = "producer", defaultValue = "literal", enums = "literal,converted,auto")
    private String filenames;

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
}
