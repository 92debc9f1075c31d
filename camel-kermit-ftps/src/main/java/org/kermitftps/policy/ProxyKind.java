package org.kermitftps.policy;

/** How a proxy is asked for a connection; one option each. */
public enum ProxyKind {
    /** CONNECT (RFC 9110 section 9.3.6). */
    HTTP("httpProxy", 3128, "Squid's port, which most administrators keep"),
    /** SOCKS version 5 (RFC 1928). */
    SOCKS("socksProxy", 1080, "the port in the IANA registry"),
    /** An FTP server that is told the partner in USER user@host. */
    FTP("ftpProxy", 21, "the port of FTP");

    private final String option;
    private final int port;
    private final String because;

    ProxyKind(String option, int port, String because) {
        this.option = option;
        this.port = port;
        this.because = because;
    }

    /** The endpoint's option that names such a proxy. */
    public String option() {
        return option;
    }

    /** Where it listens unless the option says otherwise. */
    public int port() {
        return port;
    }

    /** Why that port. */
    public String because() {
        return because;
    }
}
