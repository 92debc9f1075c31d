package org.kermitftps.camel;

import java.net.URI;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/** The options of an endpoint that say how much it does at a time; {@link SpeedOptions} reads them. */
@UriParams
public abstract class KermitFtpsSpeedConfiguration extends KermitFtpsNetworkConfiguration {

    @UriParam(label = "common", defaultValue = "0")
    private String rateLimit = "0";

    /** For frameworks that set properties one by one. */
    protected KermitFtpsSpeedConfiguration() {}

    /** @param uri the endpoint URI up to the question mark */
    protected KermitFtpsSpeedConfiguration(URI uri) {
        super(uri);
    }

    public String getRateLimit() {
        return rateLimit;
    }

    /**
     * How many bytes a second go to the partner and how many come from there, by all connections of all endpoints with the
     * same host, port and user together: bytes, or with k, M or G multiples of 1024; 0 for no limit. Listings count.
     * Endpoints of one partner that name different limits do not start. Example: 500k
     */
    public void setRateLimit(String rateLimit) {
        this.rateLimit = rateLimit;
    }
}
