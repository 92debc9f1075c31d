package org.kermitftps.camel;

import java.net.URI;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/** The options of an endpoint that say how much it does at a time; {@link SpeedOptions} reads them. */
@UriParams
public abstract class KermitFtpsSpeedConfiguration extends KermitFtpsNetworkConfiguration {

    @UriParam(label = "advanced", defaultValue = "auto", enums = "auto,off")
    private String pipelining;

    @UriParam(label = "common", defaultValue = "0")
    private String rateLimit = "0";

    /** For frameworks that set properties one by one. */
    protected KermitFtpsSpeedConfiguration() {}

    /** @param uri the endpoint URI up to the question mark */
    protected KermitFtpsSpeedConfiguration(URI uri) {
        super(uri);
    }

    public String getPipelining() {
        return pipelining != null ? pipelining : byDefault("pipelining");
    }

    /**
     * Whether commands are sent before the reply of the one before has come, which saves round trips on long lines: auto
     * does so as far as the server is known to bear it, and never again once it has not; off never does. Never sent ahead
     * are USER, PASS, RNTO, DELE and whatever moves data. Off with a proxy. Example: off
     */
    public void setPipelining(String pipelining) {
        this.pipelining = pipelining;
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
