package org.kermitftps.failure;

import static org.kermitftps.failure.Failure.Again.NEVER;
import static org.kermitftps.failure.Failure.Again.NEXT_TLS_PLAN;
import static org.kermitftps.failure.Failure.Again.RECONNECT;

/** The codes KFTPS-4xx: the TLS handshake and the certificates. */
public enum TlsFailure implements Failure {
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
            "Widen tlsProtocols (TLSv1.2,TLSv1.3), or ask the partner which versions are open; if it has nothing but "
                    + "TLS 1.0 or 1.1 and cannot be upgraded, set legacyTls=true."),
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
            "The alert is in the message; tlsEngine, tlsProtocols and the partner's logs narrow it down. A server with "
                    + "nothing but old cipher suites needs legacyTls=true."),
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
            "Fetch a current CRL of every issuer in the chain for crlFile or crlDir; with revocation=require a good stapled "
                    + "OCSP answer will do, which the partner's server must be set up for."),
    CERTIFICATE_OUT_OF_DATE(
            "KFTPS-416",
            NEVER,
            "The server's certificate, or its issuer's, is out of date",
            "Check this machine's clock; if it is right, ask the partner for a renewed certificate. Until then "
                    + "certsOkFingerprint accepts this one, and certsOkUntil ends that."),
    CERTIFICATE_WEAK(
            "KFTPS-417",
            NEVER,
            "The server's certificate, or its issuer's, is too weak to prove anything",
            "Ask the partner for a certificate with SHA-256 and RSA of 2048 bits or EC of 256. Until then "
                    + "certsOkFingerprint accepts this one, and certsOkUntil ends that.");

    private final FailureRow row;

    TlsFailure(String code, Again again, String what, String remedy) {
        row = new FailureRow(code, again, what, remedy);
    }

    @Override
    public FailureRow row() {
        return row;
    }
}
