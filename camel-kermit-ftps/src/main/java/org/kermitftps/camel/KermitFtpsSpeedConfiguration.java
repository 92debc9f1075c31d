package org.kermitftps.camel;

import java.net.URI;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/** The options of an endpoint that say how much it does at a time; {@link SpeedOptions} reads them. */
@UriParams
public abstract class KermitFtpsSpeedConfiguration extends KermitFtpsNetworkConfiguration {

    @UriParam(label = "consumer", defaultValue = "1")
    private int concurrentTransfers = 1;

    @UriParam(label = "consumer", defaultValue = "any", enums = "any,listed")
    private String transferOrder = "any";

    @UriParam(label = "common", defaultValue = "0")
    private String rateLimit = "0";

    /** For frameworks that set properties one by one. */
    protected KermitFtpsSpeedConfiguration() {}

    /** @param uri the endpoint URI up to the question mark */
    protected KermitFtpsSpeedConfiguration(URI uri) {
        super(uri);
    }

    public int getConcurrentTransfers() {
        return concurrentTransfers;
    }

    /**
     * How many files of one poll are fetched, routed and deleted or moved at the same time, each over a connection of its
     * own, 1 to 64. The route must bear it that several of its files are under way at once. Example: 4
     */
    public void setConcurrentTransfers(int concurrentTransfers) {
        this.concurrentTransfers = concurrentTransfers;
    }

    public String getTransferOrder() {
        return transferOrder;
    }

    /**
     * With concurrentTransfers: any gives the route each file as soon as it is there, and only the last of the poll after
     * all others; listed fetches them side by side and gives them to the route in the order of the listing (after sortBy
     * and the like), one after the other. Example: listed
     */
    public void setTransferOrder(String transferOrder) {
        this.transferOrder = transferOrder;
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
