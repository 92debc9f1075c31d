package org.kermitftps.failure;

import static org.kermitftps.failure.Failure.Again.NEVER;
import static org.kermitftps.failure.Failure.Again.RECONNECT;

/** The codes KFTPS-2xx: the control connection, and what a server says on it. */
public enum ConnectionFailure implements Failure {
    CONNECT_FAILED(
            "KFTPS-201",
            RECONNECT,
            "The server cannot be reached",
            "Check host, port and firewall; explicit FTPS listens on 21 by default, implicit FTPS on 990."),
    GREETING_REFUSED(
            "KFTPS-202",
            RECONNECT,
            "The server turned the connection away in its greeting",
            "The reply says why: too many connections, maintenance or a blocked address. Try later or ask the partner."),
    CONNECTION_LOST(
            "KFTPS-203",
            RECONNECT,
            "The control connection broke",
            "Usually a firewall, an idle timeout or a restarted server; the next attempt opens a new connection."),
    GREETING_MISSING(
            "KFTPS-204",
            NEVER,
            "The server said nothing after the connection was opened",
            "A port that waits for TLS at once is silent to an explicit client: try implicit=true (port 990)."),
    REPLY_ENDLESS(
            "KFTPS-205",
            NEVER,
            "The server sent a reply that does not end",
            "No FTP server does that: check host and port, and whether somebody stands between you and the server."),
    REPLY_MALFORMED(
            "KFTPS-206",
            NEVER,
            "The server sent something that is not an FTP reply",
            "Check host and port: another service may listen there, or TLS is spoken at once (implicit=true)."),
    REPLY_MISSING(
            "KFTPS-207",
            RECONNECT,
            "The server did not answer a command in time",
            "The next attempt opens a new connection; soTimeout (milliseconds) gives a slow server more time."),
    PROXY_UNREACHABLE(
            "KFTPS-208",
            RECONNECT,
            "The proxy cannot be reached or does not answer",
            "Check httpProxy or socksProxy and the way there; connectTimeout (milliseconds) covers its answer too."),
    PROXY_REFUSED(
            "KFTPS-209",
            NEVER,
            "The proxy refused to connect us, or it is no such proxy",
            "Its answer is in the message. Ask whoever runs it to allow CONNECT to the partner's control port and to its "
                    + "passive ports, and check that httpProxy and socksProxy are not mixed up."),
    PROXY_LOGIN_REFUSED(
            "KFTPS-210",
            NEVER,
            "The proxy wants a user name and a password, or other ones",
            "Set proxyUsername and proxyPassword; of HTTP's schemes only Basic is known here. It is not tried again, so "
                    + "that the account is not locked."),
    NO_CONNECTION_FREE(
            "KFTPS-211",
            RECONNECT,
            "No connection became free in time; nothing was sent",
            "More is sent at once than connections (and connectionCeiling) allow. Raise connections if the partner takes more, "
                    + "raise borrowTimeout (milliseconds), or let fewer threads send."),
    POOL_CLOSED(
            "KFTPS-212",
            NEVER,
            "The route was stopped before a connection became free; nothing was sent",
            "The message has not been touched: it is sent when the route runs again and its source gives it once more."),
    TOO_MANY_CONNECTIONS(
            "KFTPS-213",
            RECONNECT,
            "The server has as many connections as it takes",
            "Its limit counts all clients, this address or this account. Set connections (or connectionCeiling, for several "
                    + "endpoints) to what the partner allows, or ask the partner for more.");

    private final FailureRow row;

    ConnectionFailure(String code, Again again, String what, String remedy) {
        row = new FailureRow(code, again, what, remedy);
    }

    @Override
    public FailureRow row() {
        return row;
    }
}
