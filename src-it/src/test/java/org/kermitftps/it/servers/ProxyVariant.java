package org.kermitftps.it.servers;

import java.util.regex.Pattern;

/** The proxies there are containers for, one row each: how it is set up, and which line of its log is an open tunnel. */
public enum ProxyVariant {
    /** Says 500 of a server it cannot reach. */
    TINYPROXY("tinyproxy", "httpProxy", "", "Established connection to host"),
    /** The proxy of most companies; here with CONNECT to any port. */
    SQUID("squid", "httpProxy", "", "TCP_TUNNEL/200 "),
    /** As it is shipped: CONNECT to port 443 and to no other. */
    SQUID_AS_SHIPPED(
            "squid", "httpProxy", "acl SSL_ports port 443\nhttp_access deny CONNECT !SSL_ports\n", "TCP_TUNNEL"),
    /** Takes the first address of a name only. */
    MICROSOCKS("microsocks", "socksProxy", "", ": connected to "),
    /** Knows its users by the system's passwords. */
    DANTE("dante", "socksProxy", "", "pass\\(\\d+\\): tcp/connect \\["),
    /** ProFTPD as an FTP proxy that speaks TLS on both sides. */
    MOD_PROXY("mod_proxy", "ftpProxy", "", "unused");

    private final String program;
    private final String option;
    private final String settings;
    private final Pattern tunnel;

    ProxyVariant(String program, String option, String settings, String tunnel) {
        this.program = program;
        this.option = option;
        this.settings = settings;
        this.tunnel = Pattern.compile(tunnel);
    }

    /** A case of the image's {@code start} script. */
    String program() {
        return program;
    }

    /** The endpoint's option for such a proxy. */
    public String option() {
        return option;
    }

    String settings() {
        return settings;
    }

    boolean isTunnel(String line) {
        return tunnel.matcher(line).find();
    }
}
