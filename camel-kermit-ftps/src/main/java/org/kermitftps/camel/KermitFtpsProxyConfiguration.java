package org.kermitftps.camel;

import java.net.URI;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/** The options that name a proxy between us and the server; {@link ProxyOptions} reads them. */
@UriParams
public abstract class KermitFtpsProxyConfiguration extends KermitFtpsSpeedConfiguration {

    @UriParam(label = "proxy")
    private String httpProxy;

    @UriParam(label = "proxy")
    private String socksProxy;

    @UriParam(label = "proxy")
    private String ftpProxy;

    @UriParam(label = "proxy,security", secret = true)
    private String proxyUsername;

    @UriParam(label = "proxy,security", secret = true)
    private String proxyPassword;

    /** For frameworks that set properties one by one. */
    protected KermitFtpsProxyConfiguration() {}

    /** @param uri the endpoint URI up to the question mark */
    protected KermitFtpsProxyConfiguration(URI uri) {
        super(uri);
    }

    public String getHttpProxy() {
        return httpProxy;
    }

    /**
     * An HTTP proxy that both kinds of connections go through by CONNECT; port 3128 unless it is given. It resolves the
     * server's name, and must allow CONNECT to the control port and the passive ports. Example: proxy.example.org:3128
     */
    public void setHttpProxy(String httpProxy) {
        this.httpProxy = httpProxy;
    }

    public String getSocksProxy() {
        return socksProxy;
    }

    /**
     * A SOCKS5 proxy that both kinds of connections go through; port 1080 unless it is given. It resolves the server's
     * name. Example: proxy.example.org:1080
     */
    public void setSocksProxy(String socksProxy) {
        this.socksProxy = socksProxy;
    }

    public String getFtpProxy() {
        return ftpProxy;
    }

    /**
     * An FTP proxy that is told the server in USER, behind the user name and an at sign; port 21 unless it is given. TLS
     * ends at the proxy: its certificate is verified, it sees password and files, and how it speaks to the server is its
     * own affair. Example: ftp-proxy.example.org:2121
     */
    public void setFtpProxy(String ftpProxy) {
        this.ftpProxy = ftpProxy;
    }

    public String getProxyUsername() {
        return proxyUsername;
    }

    /** The user name for httpProxy or socksProxy; it goes to the proxy in clear text, with proxyPassword. Example: claims */
    public void setProxyUsername(String proxyUsername) {
        this.proxyUsername = proxyUsername;
    }

    public String getProxyPassword() {
        return proxyPassword;
    }

    /** The password for httpProxy or socksProxy; it goes to the proxy in clear text. Example: RAW(secret) */
    public void setProxyPassword(String proxyPassword) {
        this.proxyPassword = proxyPassword;
    }
}
