package org.kermitftps.camel;

import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/** The options of an endpoint that say how its connections are made; {@link NetworkOptions} reads them. */
@UriParams
public abstract class KermitFtpsNetworkConfiguration extends KermitFtpsLoginConfiguration {

    @UriParam(label = "advanced", defaultValue = "auto", enums = "auto,passive,active")
    private String dataConnection = "auto";

    @UriParam(label = "advanced", defaultValue = "auto", enums = "auto,off,only")
    private String epsv;

    @UriParam(label = "security,advanced", defaultValue = "control", enums = "control,reply")
    private String pasvAddress = "control";

    @UriParam(label = "security,advanced", defaultValue = "false")
    private boolean lowDataPorts;

    @UriParam(label = "advanced")
    private String activeExternalAddress;

    @UriParam(label = "advanced", defaultValue = "0")
    private int controlKeepAlive;

    @UriParam(label = "advanced", defaultValue = "30000", javaType = "java.time.Duration")
    private long noopAfterIdle = 30_000;

    /** For frameworks that set properties one by one. */
    protected KermitFtpsNetworkConfiguration() {}

    /** @param uri the endpoint URI up to the question mark */
    protected KermitFtpsNetworkConfiguration(java.net.URI uri) {
        super(uri);
    }

    public String getDataConnection() {
        return dataConnection;
    }

    /**
     * Who opens the data connections: passive or active and nothing else, or auto, which begins with what passiveMode
     * says, tries the other mode once if that does not work, says so in the log and remembers it for the server for a
     * day. Example: passive
     */
    public void setDataConnection(String dataConnection) {
        this.dataConnection = dataConnection;
    }

    public String getEpsv() {
        return epsv != null ? epsv : byDefault("epsv");
    }

    /**
     * The passive command: auto sends EPSV and, once a server has refused it, PASV for the rest of the connection; off
     * sends PASV only, as Kermit does; only never sends PASV. Example: off
     */
    public void setEpsv(String epsv) {
        this.epsv = epsv;
    }

    public String getPasvAddress() {
        return pasvAddress;
    }

    /**
     * Where a data connection after PASV goes: to the host of the control connection, or to the address in the reply, as
     * Kermit does. Example: reply
     */
    public void setPasvAddress(String pasvAddress) {
        this.pasvAddress = pasvAddress;
    }

    public boolean isLowDataPorts() {
        return lowDataPorts;
    }

    /** Whether the server may send data connections to ports below 1024, where services listen. Example: true */
    public void setLowDataPorts(boolean lowDataPorts) {
        this.lowDataPorts = lowDataPorts;
    }

    public int getControlKeepAlive() {
        return controlKeepAlive;
    }

    /**
     * Sends NOOP on the control connection every so many seconds while a transfer runs; 0 sends none. Needed only where a
     * firewall does not count TCP keep-alive, which is always on; some servers end a transfer on any command. Example: 60
     */
    public void setControlKeepAlive(int controlKeepAlive) {
        this.controlKeepAlive = controlKeepAlive;
    }

    public String getActiveExternalAddress() {
        return activeExternalAddress;
    }

    /**
     * The address told to the server in active mode (PORT, EPRT) in place of our own: that of the NAT in front of us, which
     * must send the ports of activePortRange to this machine. Example: 203.0.113.7
     */
    public void setActiveExternalAddress(String activeExternalAddress) {
        this.activeExternalAddress = activeExternalAddress;
    }

    public long getNoopAfterIdle() {
        return noopAfterIdle;
    }

    /**
     * How long a connection may have been silent before NOOP asks whether it is still alive, in milliseconds; 0 asks
     * every time. One that died in between costs a new connection and nothing else. Example: 0
     */
    public void setNoopAfterIdle(long noopAfterIdle) {
        this.noopAfterIdle = noopAfterIdle;
    }
}
