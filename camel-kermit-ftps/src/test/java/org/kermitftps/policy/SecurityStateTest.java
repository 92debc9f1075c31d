package org.kermitftps.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecurityStateTest {

    private static final TlsReport TLS = new TlsReport("bc", "TLSv1.2", "suite", false, "CN=x", Instant.EPOCH, "00");

    @ParameterizedTest
    @CsvSource({
        "AUTH_TLS, TLS, CLEAR",
        "AUTH_TLS_P, TLS-P, CLEAR",
        "AUTH_TLS_C, TLS-C, CLEAR",
        "AUTH_SSL, SSL, PRIVATE",
        "HANDSHAKE_AT_CONNECT, IMPLICIT, PRIVATE"
    })
    void startsWithTheDataLevelTheMechanismImplies(NegotiationStep by, String mechanism, ProtectionLevel data) {
        SecurityState state = SecurityState.secured(by, TLS);

        assertThat(state).isEqualTo(new SecurityState(mechanism, ProtectionLevel.PRIVATE, data, TLS));
        assertThat(state.isSecured()).isTrue();
    }

    @Test
    void changesNothingButTheDataLevel() {
        assertThat(SecurityState.secured(NegotiationStep.AUTH_TLS, TLS).withData(ProtectionLevel.PRIVATE))
                .isEqualTo(new SecurityState("TLS", ProtectionLevel.PRIVATE, ProtectionLevel.PRIVATE, TLS));
    }

    @Test
    void isNotSecuredBeforeAnyHandshake() {
        assertThat(SecurityState.CLEAR.isSecured()).isFalse();
        assertThat(SecurityState.CLEAR.mechanism()).isEqualTo("NONE");
    }

    @Test
    void keepsDataAndSessionWhenCommandsLeaveTls() {
        SecurityState state =
                SecurityState.secured(NegotiationStep.AUTH_SSL, TLS).withClearCommands();

        assertThat(state).isEqualTo(new SecurityState("SSL", ProtectionLevel.CLEAR, ProtectionLevel.PRIVATE, TLS));
    }
}
