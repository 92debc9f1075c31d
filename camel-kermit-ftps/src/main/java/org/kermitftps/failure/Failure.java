package org.kermitftps.failure;

import static org.kermitftps.failure.Failure.Again.NEVER;
import static org.kermitftps.failure.Failure.Again.NEXT_TLS_PLAN;
import static org.kermitftps.failure.Failure.Again.RECONNECT;

/**
 * Every way the component can fail, one row each: the stable code a user can search for, whether trying again can help,
 * what happened, and what to do. Read by the exceptions, the retry loop, the logs and the documentation page.
 *
 * <p>Codes are grouped: 1xx options, 2xx connection, 3xx negotiation, 4xx TLS and certificates, 5xx login, 6xx data
 * connection, 7xx transfer, 8xx guards. A code is never reused for another meaning.
 */
public enum Failure {
    OPTION_INVALID(
            "KFTPS-101",
            NEVER,
            "An endpoint option has a value that makes no sense",
            "Correct the option; the message names the accepted values."),
    OPTION_CONFLICT(
            "KFTPS-102",
            NEVER,
            "Two endpoint options contradict each other",
            "Remove one of the two; the message says which wins where."),
    ENGINE_MISSING(
            "KFTPS-103",
            NEVER,
            "The chosen TLS engine is not on the class path",
            "Add org.bouncycastle:bctls-jdk18on, bcprov-jdk18on and bcutil-jdk18on, or set tlsEngine=jdk."),
    TRUST_MATERIAL_UNREADABLE(
            "KFTPS-104",
            NEVER,
            "The certificates to trust cannot be read",
            "verifyFile and the files of verifyDir are PEM with CERTIFICATE blocks, trustStore is PKCS12 or JKS and wants its "
                    + "trustStorePassword; the message names the file."),
    CLIENT_KEY_UNREADABLE(
            "KFTPS-105",
            NEVER,
            "The client certificate or its key cannot be read",
            "clientCertificate is PEM, clientKey PEM (PKCS #8) with clientKeyPassword if it is encrypted, or keyStore is "
                    + "PKCS12 with keyStorePassword; the message names the file."),
    MECHANISM_NOT_BUILT_IN(
            "KFTPS-110",
            NEVER,
            "The mechanism is one of Kermit's, and it is not built in yet",
            "Use authType=automatic: TLS protects the connection, and the login is by user name and password."),

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

    AUTH_REFUSED(
            "KFTPS-301",
            NEVER,
            "The server refused every AUTH mechanism, and a clear-text login was not asked for",
            "Ask the partner for FTPS, try implicit=true, or accept a clear-text password with clearTextFallback=true."),
    PBSZ_REFUSED(
            "KFTPS-302",
            NEVER,
            "The server refused PBSZ, so data protection cannot be negotiated",
            "Ask the partner; RFC 2228 requires PBSZ before PROT. autoEncryption=false leaves data in clear."),
    DATA_IN_CLEAR(
            "KFTPS-303",
            NEVER,
            "The data connection would be less protected than declared",
            "The server refused PROT, or autoEncryption=false left data in clear. Lower dataProtectionLevel on purpose, "
                    + "or accept what the server offers with clearTextFallback=true."),
    COMMANDS_IN_CLEAR(
            "KFTPS-304",
            NEVER,
            "The control connection would be less protected than declared",
            "Lower commandProtectionLevel on purpose, or accept what the server offers with clearTextFallback=true."),
    CLEAR_TEXT_INJECTED(
            "KFTPS-305",
            NEVER,
            "Bytes arrived in clear text after the server agreed to TLS",
            "Somebody between you and the server may be injecting replies; do not work around this, call the partner."),

    CERTIFICATE_UNTRUSTED(
            "KFTPS-401",
            NEVER,
            "The server's certificate is not trusted",
            "Give its issuer in verifyFile, verifyDir (PEM) or trustStore, or pin what you verified with certsOkFingerprint."),
    CERTIFICATE_OTHER_HOST(
            "KFTPS-402",
            NEVER,
            "The server's certificate was issued for another host name",
            "Use the host name in the certificate, or pin the certificate with certsOkFingerprint."),
    CERTIFICATE_NOT_PINNED(
            "KFTPS-403",
            NEVER,
            "The server's certificate is not the one pinned",
            "Ask the partner whether it was renewed, compare the fingerprint by telephone, then change certsOkFingerprint."),
    TLS_VERSION_REFUSED(
            "KFTPS-404",
            NEXT_TLS_PLAN,
            "The server speaks none of the TLS versions offered",
            "Widen tlsProtocols (TLSv1.2,TLSv1.3), or ask the partner which versions are open."),
    TLS_NOT_SPOKEN(
            "KFTPS-405",
            NEVER,
            "The server answered in plain text where a TLS handshake was due",
            "With implicit=true: this port is explicit, set implicit=false. After AUTH: the server's TLS set-up is broken."),
    TLS_HANDSHAKE_CUT(
            "KFTPS-406",
            RECONNECT,
            "The connection was closed in the middle of the TLS handshake",
            "Typical of a firewall that inspects FTP and cannot read AUTH: ask for a rule without FTP inspection."),
    TLS_HANDSHAKE_TIMEOUT(
            "KFTPS-407",
            RECONNECT,
            "The TLS handshake did not finish in time",
            "Check for a firewall that swallows packets; handshakeTimeout (milliseconds) gives a slow server more time."),
    TLS_HANDSHAKE_FAILED(
            "KFTPS-408",
            NEXT_TLS_PLAN,
            "The TLS handshake failed",
            "The alert is in the message; tlsEngine, tlsProtocols and the partner's logs narrow it down."),
    CERTS_OK_OVER(
            "KFTPS-409",
            NEVER,
            "The exception from verifying the certificate has ended",
            "certsOkUntil is past: verify the certificate again (verifyFile, pinnedCertificates), or prolong on purpose."),
    KEY_NOT_PINNED(
            "KFTPS-410",
            NEVER,
            "No certificate of the server's chain has a pinned public key",
            "Ask the partner whether the key was changed, compare by telephone, then change pinnedCertificates."),
    KNOWN_HOST_CHANGED(
            "KFTPS-411",
            NEVER,
            "The server shows another key than the one it is known by",
            "Either the partner changed the key or somebody is in between: compare the fingerprints by telephone, and "
                    + "only then delete the server's line in the file of knownHosts."),
    KNOWN_HOSTS_UNUSABLE(
            "KFTPS-412",
            NEVER,
            "The file of known hosts cannot be read or written",
            "knownHosts must name a file in an existing directory that the process may write; see the message."),
    CLIENT_CERTIFICATE_REFUSED(
            "KFTPS-413",
            NEVER,
            "The server wants a client certificate and refused ours, or got none",
            "Give one with clientCertificate and clientKey, or keyStore; ask the partner whether it is registered there."),
    CERTIFICATE_REVOKED(
            "KFTPS-414",
            NEVER,
            "A certificate of the server's chain is revoked",
            "Its authority took it back; do not work around this, call the partner."),
    REVOCATION_UNKNOWN(
            "KFTPS-415",
            NEVER,
            "Whether the server's certificate is revoked cannot be told",
            "revocation=crl wants a current CRL of every issuer in the chain, in crlFile or crlDir; fetch new ones."),

    LOGIN_REFUSED(
            "KFTPS-501",
            NEVER,
            "The server refused the login",
            "Check username, password and account. It is not tried again, so that the account is not locked."),
    LOGIN_UNAVAILABLE(
            "KFTPS-502",
            RECONNECT,
            "The server cannot log anybody in at present",
            "The reply is a temporary one (4yz); the next attempt may succeed."),
    ACCOUNT_MISSING(
            "KFTPS-503",
            NEVER,
            "The server asks for an account beside user name and password",
            "Set account; mainframes and some gateways want one (332)."),
    HOST_REFUSED(
            "KFTPS-504",
            NEVER,
            "The server says that it is not the host asked for by HOST",
            "Use the host name the partner gave you in the URI, or set sendHost=false. The password was not sent."),

    DATA_CONNECT_FAILED(
            "KFTPS-601",
            RECONNECT,
            "The data connection cannot be opened",
            "Passive mode needs the server's passive port range open to you; passiveMode=false needs the reverse."),
    DATA_REUSE_REFUSED(
            "KFTPS-602",
            NEXT_TLS_PLAN,
            "The server wants the TLS session of the control connection on the data connection and did not get it",
            "Leave tlsEngine and tlsProtocols at their defaults so that another engine can be tried, "
                    + "or ask the partner to switch the requirement off."),
    DATA_NOT_RESUMED(
            "KFTPS-603",
            NEXT_TLS_PLAN,
            "The data connection did not resume the control connection's TLS session, and tlsSessionReuse=required",
            "Use tlsSessionReuse=auto to accept a full handshake with the same certificate."),
    DATA_OTHER_IDENTITY(
            "KFTPS-604",
            NEVER,
            "The data connection was answered by somebody with another certificate than the control connection",
            "Somebody may have taken the data port; do not work around this, call the partner."),
    DATA_HANDSHAKE_FAILED(
            "KFTPS-605",
            NEXT_TLS_PLAN,
            "The TLS handshake of the data connection failed",
            "The server's own reply is in the message."),
    LISTING_ENDLESS(
            "KFTPS-606",
            NEVER,
            "The server sent a listing that does not end",
            "List a smaller directory; if this one is small, the server or somebody in between is hostile."),
    DATA_ADDRESS_MALFORMED(
            "KFTPS-607",
            NEVER,
            "The server's reply to PASV or EPSV names no address",
            "The reply is in the message; epsv=off or epsv=only leaves one of the two commands out."),
    DATA_ADDRESS_REFUSED(
            "KFTPS-608",
            NEVER,
            "The server sent the data connection to a port where another service may listen",
            "Ports below 1024 are used only with lowDataPorts=true; ask the partner before you set it."),
    DATA_MODE_REFUSED(
            "KFTPS-609",
            NEVER,
            "The server refused every kind of data connection that is allowed",
            "The replies are in the message; dataConnection=auto and epsv=auto allow EPSV, PASV and PORT."),

    TRANSFER_REFUSED(
            "KFTPS-701",
            NEVER,
            "The server refused the transfer",
            "The reply says why: permissions, a missing directory, a full disk or a forbidden name."),
    TRANSFER_BROKEN(
            "KFTPS-702",
            RECONNECT,
            "The transfer did not complete",
            "Nothing was left under the final name; deliver the message again."),
    TRANSFER_TRUNCATED(
            "KFTPS-703",
            RECONNECT,
            "The data connection ended without TLS close_notify, so the data may be cut short",
            "Transfer again. If this partner never sends close_notify, set requireCloseNotify=false."),
    SIZE_DIFFERS(
            "KFTPS-704",
            RECONNECT,
            "The stored file does not have the size that was sent",
            "Nothing was left under the final name; deliver the message again."),
    RENAME_REFUSED(
            "KFTPS-705",
            NEVER,
            "The upload arrived whole, and the server refused to rename it to its final name",
            "The partner may forbid renaming: set uploadInPlace=true. The temporary file was removed."),
    LIST_REFUSED(
            "KFTPS-706",
            NEVER,
            "The server refused to list the directory",
            "Check the directory name and the permissions; ignoreFileNotFoundOrPermissionError=true reads it as empty."),
    COMMAND_REFUSED(
            "KFTPS-707",
            NEVER,
            "The server refused a command",
            "The reply says why: permissions, a missing file or directory, a full disk or a forbidden name."),
    FILE_EXISTS(
            "KFTPS-708",
            NEVER,
            "The server already has a file of that name, and fileExist=Fail",
            "Send it under another name, or choose fileExist=Override, Append, Ignore or Move."),

    COMMAND_FORBIDDEN(
            "KFTPS-801",
            NEVER,
            "A command contains CR, LF or NUL and was not sent",
            "A file name or option carries a control character; it would be read as a second command by the server."),
    NAME_FORBIDDEN(
            "KFTPS-802",
            NEVER,
            "A file name would leave its directory",
            "Names with '/', '\\' or '..' from a server listing are not followed.");

    /** Whether trying again can help, and how; the retry loop obeys this column and nothing else. */
    public enum Again {
        /** The same attempt would fail in the same way: certificate, policy, password. */
        NEVER,
        /** A new connection may succeed. */
        RECONNECT,
        /** A new connection with the next row of the TLS plan table may succeed. */
        NEXT_TLS_PLAN
    }

    private final String code;
    private final Again again;
    private final String what;
    private final String remedy;

    Failure(String code, Again again, String what, String remedy) {
        this.code = code;
        this.again = again;
        this.what = what;
        this.remedy = remedy;
    }

    /** The stable code, for example {@code KFTPS-401}. */
    public String code() {
        return code;
    }

    /** Whether trying again can help. */
    public Again again() {
        return again;
    }

    /** What happened, one sentence without a full stop. */
    public String what() {
        return what;
    }

    /** What the operator can do about it. */
    public String remedy() {
        return remedy;
    }
}
