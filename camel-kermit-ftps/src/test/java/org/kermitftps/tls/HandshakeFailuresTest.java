package org.kermitftps.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kermitftps.failure.Failure;
import org.kermitftps.failure.TlsFailure;

/** The table against what engines and sockets really throw; HandshakeFailureTest has the servers that make them. */
class HandshakeFailuresTest {

    /** What was thrown, which row must explain it, and how. */
    record Scenario(Exception seen, int row, Failure failure) {}

    static final List<Scenario> SCENARIOS = List.of(
            new Scenario(new PlainTextException("500 OOPS"), 0, TlsFailure.TLS_NOT_SPOKEN),
            new Scenario(new SocketTimeoutException("Read timed out"), 1, TlsFailure.TLS_HANDSHAKE_TIMEOUT),
            new Scenario(new EOFException(), 2, TlsFailure.TLS_HANDSHAKE_CUT),
            new Scenario(new SocketException("Connection reset"), 3, TlsFailure.TLS_HANDSHAKE_CUT),
            new Scenario(
                    new SSLHandshakeException("Received fatal alert: protocol_version"),
                    4,
                    TlsFailure.TLS_VERSION_REFUSED),
            new Scenario(
                    new IOException(new SSLException("org.bouncycastle: protocol_version(70)")),
                    4,
                    TlsFailure.TLS_VERSION_REFUSED),
            new Scenario(
                    new SSLHandshakeException("The server selected protocol version TLS10 is not accepted"),
                    5,
                    TlsFailure.TLS_VERSION_REFUSED),
            new Scenario(
                    new SSLHandshakeException("Received fatal alert: handshake_failure"),
                    6,
                    TlsFailure.TLS_HANDSHAKE_FAILED));

    @ParameterizedTest
    @FieldSource("SCENARIOS")
    void explainsWhatWasSeen(Scenario scenario) {
        assertThat(HandshakeFailures.explain(scenario.seen(), "bc/TLSv1.2 with host:21")
                        .failure())
                .isEqualTo(scenario.failure());
    }

    @Test
    void hasNoRowThatIsUntestedOrUnreachable() {
        assertThat(SCENARIOS.stream().map(HandshakeFailuresTest::firstRow).distinct())
                .containsExactlyElementsOf(HandshakeFailures.TABLE);
        assertThat(SCENARIOS)
                .allSatisfy(each -> assertThat(firstRow(each)).isEqualTo(HandshakeFailures.TABLE.get(each.row())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bad_certificate",
                "unsupported_certificate",
                "certificate_revoked",
                "certificate_expired",
                "certificate_unknown",
                "certificate_required",
                "unknown_ca",
                "access_denied",
                "decrypt_error",
                "handshake_failure"
            })
    void blamesOurCertificateOnlyIfTheServerAskedForIt(String alert) {
        SSLException seen = new SSLException("Received fatal alert: " + alert);

        assertThat(HandshakeFailures.ABOUT_OUR_CERTIFICATE).contains(alert).hasSize(10);
        assertThat(HandshakeFailures.aboutOurCertificate(seen, "shown: none", "host")
                        .failure())
                .isEqualTo(TlsFailure.CLIENT_CERTIFICATE_REFUSED);
        assertThat(HandshakeFailures.aboutOurCertificate(seen, null, "host")).isNull();
    }

    private static HandshakeFailures.Row firstRow(Scenario scenario) {
        StringBuilder text = new StringBuilder();
        for (Throwable each = scenario.seen(); each != null; each = each.getCause()) {
            text.append(each.getMessage()).append(' ');
        }
        String says = text.toString().toLowerCase(Locale.ROOT);
        return HandshakeFailures.TABLE.stream()
                .filter(row -> row.fits(scenario.seen(), says))
                .findFirst()
                .orElseThrow();
    }
}
