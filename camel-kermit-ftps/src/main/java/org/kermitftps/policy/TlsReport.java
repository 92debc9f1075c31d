package org.kermitftps.policy;

import java.time.Instant;

/**
 * What one finished TLS handshake came to; plain values, so that policy, logs, headers and health can read it.
 *
 * @param engine {@code bc} or {@code jdk}
 * @param protocol negotiated version, for example {@code TLSv1.3}
 * @param cipherSuite negotiated suite
 * @param resumed whether an earlier session was resumed (no certificate was sent)
 * @param peer subject of the server's certificate, or {@code null} if it sent none
 * @param validUntil when the server's certificate ends, or {@code null}
 * @param fingerprint SHA-256 of the server's certificate in lower-case hex, or {@code null}
 */
public record TlsReport(
        String engine,
        String protocol,
        String cipherSuite,
        boolean resumed,
        String peer,
        Instant validUntil,
        String fingerprint) {}
