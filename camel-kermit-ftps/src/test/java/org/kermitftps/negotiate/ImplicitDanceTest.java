package org.kermitftps.negotiate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.kermitftps.failure.ConnectionFailure;
import org.kermitftps.failure.Failure;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.NegotiationFailure;
import org.kermitftps.failure.TlsFailure;
import org.kermitftps.policy.ProtectionLevel;

/** TLS before the greeting (Kermit's /SSL): no AUTH is ever sent, and there is no clear text to fall back to. */
class ImplicitDanceTest {

    private static final List<Failure> TROUBLES = List.of(
            ConnectionFailure.CONNECT_FAILED,
            ConnectionFailure.GREETING_REFUSED,
            TlsFailure.TLS_NOT_SPOKEN,
            TlsFailure.TLS_HANDSHAKE_CUT,
            TlsFailure.CERTIFICATE_UNTRUSTED,
            NegotiationFailure.CLEAR_TEXT_INJECTED);

    private static final String TLS = "implicit [bc/TLSv1.2]";

    @Test
    void asksForPrivateDataWhereTheServerKnowsPbsz() throws FtpsException {
        Dance dance = new Dance().implicit().protectsData();
        Outcome outcome = dance.run();

        assertThat(dance.seen()).containsExactly(TLS, "PBSZ 0", "PROT P");
        assertThat(outcome.state().mechanism()).isEqualTo("IMPLICIT");
        assertThat(outcome.state().data()).isEqualTo(ProtectionLevel.PRIVATE);
        assertThat(outcome.transcript()).hasToString("TLS handshake at connect -> ok; PBSZ 0 -> 200; PROT P -> 200");
    }

    @Test
    void takesDataAsPrivateOnAnOldServerThatDoesNotKnowPbsz() throws FtpsException {
        Dance dance = new Dance().implicit().replies("PBSZ 0", 502);

        assertThat(dance.run().state().data()).isEqualTo(ProtectionLevel.PRIVATE);
        assertThat(dance.seen()).containsExactly(TLS, "PBSZ 0");
    }

    @Test
    void keepsDataPrivateWhenProtIsRefused() throws FtpsException {
        Dance dance = new Dance().implicit().replies("PBSZ 0", 200).replies("PROT P", 536);

        assertThat(dance.run().state().data()).isEqualTo(ProtectionLevel.PRIVATE);
    }

    @Test
    void asksForNothingWithoutAutoEncryptionAsKermitNeverDoes() throws FtpsException {
        Dance dance = new Dance().implicit().withoutAutoEncryption();

        assertThat(dance.run().state().data()).isEqualTo(ProtectionLevel.PRIVATE);
        assertThat(dance.seen()).containsExactly(TLS);
    }

    @Test
    void asksForNothingWithoutImplicitProtAsKermitNeverDoes() throws FtpsException {
        Dance dance = new Dance().implicit().withoutImplicitProt();

        assertThat(dance.run().state().data()).isEqualTo(ProtectionLevel.PRIVATE);
        assertThat(dance.seen()).containsExactly(TLS);
    }

    @Test
    void asksAfterAuthWhateverImplicitProtSays() throws FtpsException {
        Dance dance = new Dance().withoutImplicitProt().replies("AUTH TLS", 234).protectsData();

        dance.run();

        assertThat(dance.seen()).endsWith("PBSZ 0", "PROT P");
    }

    @Test
    void asksForClearDataWhenClearWasDeclared() throws FtpsException {
        Dance dance = new Dance()
                .implicit()
                .dataLevel(ProtectionLevel.CLEAR)
                .replies("PBSZ 0", 200)
                .replies("PROT C", 200);

        assertThat(dance.run().state().data()).isEqualTo(ProtectionLevel.CLEAR);
        assertThat(dance.seen()).containsExactly(TLS, "PBSZ 0", "PROT C");
    }

    @Test
    void connectsAnewWithTheNextPlan() throws FtpsException {
        Dance dance = new Dance()
                .implicit()
                .allPlans()
                .failsHandshake("bc/TLSv1.2", TlsFailure.TLS_VERSION_REFUSED)
                .protectsData();

        assertThat(dance.run().plan().label()).isEqualTo("jdk/TLSv1.2");
        assertThat(dance.seen()).containsExactly("implicit [bc/TLSv1.2]", "implicit [jdk/TLSv1.2]", "PBSZ 0", "PROT P");
    }

    @Test
    void reportsTheFirstTroubleWhenThePlansAreExhausted() {
        Dance dance = new Dance()
                .implicit()
                .allPlans()
                .failsHandshake("bc/TLSv1.2", TlsFailure.TLS_VERSION_REFUSED)
                .failsHandshake("jdk/TLSv1.2", TlsFailure.TLS_HANDSHAKE_FAILED)
                .failsHandshake("jdk/TLSv1.3", TlsFailure.TLS_HANDSHAKE_FAILED);

        assertThat(dance.refused(TlsFailure.TLS_VERSION_REFUSED)).hasMessageContaining("bc/TLSv1.2");
        assertThat(dance.seen()).hasSize(3);
    }

    @ParameterizedTest
    @FieldSource("TROUBLES")
    void hasNothingToFallBackTo(Failure failure) {
        Dance strict = new Dance().implicit().allPlans().failsHandshake(failure);
        Dance lenient =
                new Dance().implicit().allPlans().failsHandshake(failure).fallback();
        strict.refused(failure);
        lenient.refused(failure);

        assertThat(strict.seen()).containsExactly(TLS);
        assertThat(lenient.seen()).containsExactly(TLS);
    }

    @Test
    void namesARefusedCertificateAndNotTheVersionRefusedBefore() {
        new Dance()
                .implicit()
                .allPlans()
                .failsHandshake("bc/TLSv1.2", TlsFailure.TLS_VERSION_REFUSED)
                .failsHandshake("jdk/TLSv1.2", TlsFailure.CERTIFICATE_UNTRUSTED)
                .refused(TlsFailure.CERTIFICATE_UNTRUSTED);
    }
}
