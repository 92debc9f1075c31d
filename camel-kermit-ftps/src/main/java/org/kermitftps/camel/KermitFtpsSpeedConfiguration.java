package org.kermitftps.camel;

import java.net.URI;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/** The options of an endpoint that say how much it does at a time; {@link SpeedOptions} reads them. */
@UriParams
public abstract class KermitFtpsSpeedConfiguration extends KermitFtpsNetworkConfiguration {

    @UriParam(label = "advanced", defaultValue = "auto", enums = "auto,off")
    private String pipelining;

    @UriParam(label = "producer", defaultValue = "4")
    private int connections = 4;

    @UriParam(label = "producer,advanced", defaultValue = "0")
    private int connectionCeiling;

    @UriParam(label = "producer,advanced", defaultValue = "60000", javaType = "java.time.Duration")
    private long connectionIdleTimeout = 60_000;

    @UriParam(label = "producer,advanced", defaultValue = "300000", javaType = "java.time.Duration")
    private long borrowTimeout = 300_000;

    @UriParam(label = "consumer", defaultValue = "1")
    private int concurrentTransfers = 1;

    @UriParam(label = "consumer", defaultValue = "any", enums = "any,listed")
    private String transferOrder = "any";

    @UriParam(label = "common", defaultValue = "0")
    private String rateLimit = "0";

    @UriParam(label = "consumer", defaultValue = "0", javaType = "java.time.Duration")
    private long skipUnchangedFor;

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

    public int getConnections() {
        return connections;
    }

    /**
     * How many connections the producers of this endpoint have at most, all of them together; each sends one file at a
     * time, and none is made before it is needed. 1 keeps the order of the messages of one thread and of several; 64 is the
     * most, because each is a session the partner counts. Example: 8
     */
    public void setConnections(int connections) {
        this.connections = connections;
    }

    public int getConnectionCeiling() {
        return connectionCeiling;
    }

    /**
     * How many connections the producers of all endpoints have at most to this partner (host, port and user); 0 for as many as
     * their connections add up to. Those a consumer has by concurrentTransfers count, too, but not the one that polls. When they are all there, one that another endpoint leaves idle is closed to make room. The
     * smallest value counts. Example: 5
     */
    public void setConnectionCeiling(int connectionCeiling) {
        this.connectionCeiling = connectionCeiling;
    }

    public long getConnectionIdleTimeout() {
        return connectionIdleTimeout;
    }

    /**
     * After how many milliseconds without a file the connection of a producer is closed; 0 keeps it until the route stops.
     * Below the idle time of the server (often 120 to 300 seconds) it is closed politely, by QUIT. Example: 10000
     */
    public void setConnectionIdleTimeout(long connectionIdleTimeout) {
        this.connectionIdleTimeout = connectionIdleTimeout;
    }

    public long getBorrowTimeout() {
        return borrowTimeout;
    }

    /**
     * How long a message waits for one of the connections, in milliseconds, before it fails with KFTPS-211; 0 does not wait.
     * Example: 30000
     */
    public void setBorrowTimeout(long borrowTimeout) {
        this.borrowTimeout = borrowTimeout;
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

    public long getSkipUnchangedFor() {
        return skipUnchangedFor;
    }

    /**
     * For how many milliseconds after a listing that left nothing to do a poll does not list again, but only asks the server
     * when the directory was changed, and lists if that is another time than before; 0 lists at each poll. What a server
     * does not tell is found that much later at most. Example: 900000
     */
    public void setSkipUnchangedFor(long skipUnchangedFor) {
        this.skipUnchangedFor = skipUnchangedFor;
    }
}
