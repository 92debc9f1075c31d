package org.kermitftps.camel;

import java.net.URI;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/** Which files are listed and taken, in both directions. */
@UriParams
public abstract class KermitFtpsSelectionConfiguration extends KermitFtpsAttributesConfiguration {

    @UriParam(label = "consumer", defaultValue = "auto", enums = "auto,mlsd,list")
    private String listing;

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
     * time zone and often without seconds; auto sends MLSD where FEAT offers it, and LIST with stepwise, fastExistsCheck or
     * ftpClientConfig. Example: list
     */
    public void setListing(String listing) {
        this.listing = listing;
    }
}
