package org.kermitftps.policy;

import java.util.List;
import org.kermitftps.failure.ConnectionFailure;
import org.kermitftps.failure.Failure;

/** What a proxy's answer means when it is no yes: HTTP status codes, and the replies of RFC 1928 section 6. */
public final class ProxyAnswers {

    /** Stands for every code that has no row of its own. */
    public static final int ANY_OTHER = -1;

    /**
     * One answer.
     *
     * @param kind who gives it
     * @param code HTTP status or SOCKS reply
     * @param words what a SOCKS reply stands for; HTTP proxies bring their own words
     * @param failure what that is to us; CONNECT_FAILED on a data connection counts as unreachable
     * @param because why
     */
    public record Row(ProxyKind kind, int code, String words, Failure failure, String because) {}

    private static final Failure SERVER = ConnectionFailure.CONNECT_FAILED;
    private static final Failure REFUSED = ConnectionFailure.PROXY_REFUSED;
    private static final String BEYOND = "the proxy works, what is behind it does not";

    /** All of them. */
    public static final List<Row> TABLE = List.of(
            new Row(
                    ProxyKind.HTTP,
                    401,
                    "",
                    ConnectionFailure.PROXY_LOGIN_REFUSED,
                    "tinyproxy's word for a wrong password"),
            new Row(
                    ProxyKind.HTTP,
                    407,
                    "",
                    ConnectionFailure.PROXY_LOGIN_REFUSED,
                    "RFC 9110 section 15.5.8; asked once only, accounts are locked by the second"),
            new Row(ProxyKind.HTTP, 500, "", SERVER, "tinyproxy's word for a server it cannot reach"),
            new Row(ProxyKind.HTTP, 502, "", SERVER, BEYOND),
            new Row(ProxyKind.HTTP, 503, "", SERVER, "Squid's word for a server it cannot reach"),
            new Row(ProxyKind.HTTP, 504, "", SERVER, BEYOND),
            new Row(ProxyKind.HTTP, ANY_OTHER, "", REFUSED, "403: many proxies allow CONNECT to port 443 only"),
            new Row(ProxyKind.SOCKS, 1, "general failure", SERVER, "most servers say it of a name they cannot resolve"),
            new Row(ProxyKind.SOCKS, 2, "not allowed by its rules", REFUSED, "the rules stay the same"),
            new Row(ProxyKind.SOCKS, 3, "network unreachable", SERVER, BEYOND),
            new Row(ProxyKind.SOCKS, 4, "host unreachable", SERVER, BEYOND),
            new Row(ProxyKind.SOCKS, 5, "connection refused", SERVER, BEYOND),
            new Row(ProxyKind.SOCKS, 6, "TTL expired", SERVER, BEYOND),
            new Row(ProxyKind.SOCKS, 7, "CONNECT not supported", REFUSED, "another kind of proxy"),
            new Row(ProxyKind.SOCKS, 8, "address type not supported", REFUSED, "no names, or no IPv6"),
            new Row(ProxyKind.SOCKS, ANY_OTHER, "a reply RFC 1928 does not know", REFUSED, "no SOCKS5"));

    private ProxyAnswers() {}

    /** The row of an answer. */
    public static Row row(ProxyKind kind, int code) {
        return find(kind, code) != null ? find(kind, code) : find(kind, ANY_OTHER);
    }

    private static Row find(ProxyKind kind, int code) {
        return TABLE.stream()
                .filter(row -> row.kind() == kind && row.code() == code)
                .findFirst()
                .orElse(null);
    }
}
