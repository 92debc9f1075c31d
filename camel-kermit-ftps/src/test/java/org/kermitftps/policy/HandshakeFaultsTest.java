package org.kermitftps.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.kermitftps.failure.ConnectionFailure;
import org.kermitftps.failure.Failure;
import org.kermitftps.failure.NegotiationFailure;
import org.kermitftps.failure.OptionFailure;
import org.kermitftps.failure.TlsFailure;
import org.kermitftps.policy.NegotiationEvent.Kind;

/** The table against a second list, by hand. */
class HandshakeFaultsTest {

    static final List<Failure> ABOUT_A_CERTIFICATE = List.of(
            TlsFailure.CERTIFICATE_UNTRUSTED,
            TlsFailure.CERTIFICATE_OTHER_HOST,
            TlsFailure.CERTIFICATE_OUT_OF_DATE,
            TlsFailure.CERTIFICATE_WEAK,
            TlsFailure.CERTIFICATE_NOT_PINNED,
            TlsFailure.KEY_NOT_PINNED,
            TlsFailure.KNOWN_HOSTS_UNUSABLE,
            TlsFailure.REVOCATION_UNKNOWN,
            TlsFailure.CLIENT_CERTIFICATE_REFUSED);

    static final List<Failure> FINAL = List.of(
            OptionFailure.OPTION_INVALID,
            OptionFailure.ENGINE_MISSING,
            OptionFailure.TRUST_MATERIAL_UNREADABLE,
            ConnectionFailure.PROXY_UNREACHABLE,
            ConnectionFailure.PROXY_REFUSED,
            ConnectionFailure.PROXY_LOGIN_REFUSED,
            NegotiationFailure.CLEAR_TEXT_INJECTED,
            TlsFailure.CERTS_OK_OVER,
            TlsFailure.KNOWN_HOST_CHANGED,
            TlsFailure.CERTIFICATE_REVOKED);

    @ParameterizedTest
    @FieldSource("ABOUT_A_CERTIFICATE")
    void asksTheRulesAboutACertificate(Failure failure) {
        assertThat(HandshakeFaults.kind(failure)).isEqualTo(Kind.CERTIFICATE_REFUSED);
        assertThat(HandshakeFaults.areFinal(failure)).isFalse();
    }

    @ParameterizedTest
    @FieldSource("FINAL")
    void asksNobodyWhenSomebodyStandsInBetween(Failure failure) {
        assertThat(HandshakeFaults.areFinal(failure)).isTrue();
    }

    @Test
    void tellsAFaultOfThePlanFromAnyOther() {
        assertThat(HandshakeFaults.kind(TlsFailure.TLS_VERSION_REFUSED)).isEqualTo(Kind.PLAN_REFUSED);
        assertThat(HandshakeFaults.kind(TlsFailure.TLS_NOT_SPOKEN)).isEqualTo(Kind.FAILED);
        assertThat(HandshakeFaults.areFinal(TlsFailure.TLS_NOT_SPOKEN)).isFalse();
    }

    @Test
    void hasNoRowThatIsUntested() {
        assertThat(HandshakeFaults.TABLE)
                .extracting(HandshakeFaults.Row::failure)
                .containsExactlyElementsOf(Stream.of(ABOUT_A_CERTIFICATE, FINAL)
                        .flatMap(List::stream)
                        .toList());
        assertThat(Set.copyOf(HandshakeFaults.TABLE)).hasSameSizeAs(HandshakeFaults.TABLE);
    }
}
