package org.kermitftps.negotiate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kermitftps.failure.ConnectionFailure;
import org.kermitftps.failure.Failure;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.TlsFailure;
import org.kermitftps.policy.SecurityState;
import org.kermitftps.policy.TlsPlan;

/** A TLS version or engine the server does not take: a new connection, the same AUTH again, the next plan. */
class PlanFallbackTest {

    private static final String BC12 = "bc/TLSv1.2";
    private static final String JDK12 = "jdk/TLSv1.2";
    private static final String JDK13 = "jdk/TLSv1.3";

    @ParameterizedTest
    @EnumSource(
            value = TlsFailure.class,
            names = {"TLS_VERSION_REFUSED", "TLS_HANDSHAKE_FAILED"})
    void asksTheSameAgainOnANewConnectionWithTheNextPlan(Failure refused) throws FtpsException {
        Dance dance = new Dance()
                .allPlans()
                .replies("AUTH TLS", 234)
                .failsHandshake(BC12, refused)
                .failsHandshake(JDK12, refused)
                .protectsData();
        Outcome outcome = dance.run();

        assertThat(dance.seen())
                .containsExactly(
                        "open",
                        "AUTH TLS",
                        "[bc/TLSv1.2]",
                        "open",
                        "AUTH TLS",
                        "[jdk/TLSv1.2]",
                        "open",
                        "AUTH TLS",
                        "[jdk/TLSv1.3]",
                        "PBSZ 0",
                        "PROT P");
        assertThat(outcome.plan().label()).isEqualTo(JDK13);
        assertThat(outcome.unspoken()).extracting(TlsPlan::label).containsExactly(BC12, JDK12);
        assertThat(outcome.state().tls().protocol()).isEqualTo("TLSv1.3");
        assertThat(outcome.state().mechanism()).isEqualTo("TLS");
    }

    @Test
    void asksTheSpellingAgainThatWasAccepted() throws FtpsException {
        Dance dance = new Dance()
                .allPlans()
                .replies("AUTH TLS", 504)
                .replies("AUTH TLS-P", 234)
                .failsHandshake(BC12, TlsFailure.TLS_VERSION_REFUSED)
                .protectsData();

        assertThat(dance.run().state().mechanism()).isEqualTo("TLS-P");
        assertThat(dance.seen())
                .containsExactly(
                        "open",
                        "AUTH TLS",
                        "AUTH TLS-P",
                        "[bc/TLSv1.2]",
                        "open",
                        "AUTH TLS-P",
                        "[jdk/TLSv1.2]",
                        "PBSZ 0",
                        "PROT P");
    }

    @Test
    void startsTheNextMechanismWithTheFirstPlanWhenThePlansAreExhausted() throws FtpsException {
        Dance dance = new Dance()
                .allPlans()
                .replies("AUTH TLS", 234)
                .replies("AUTH SSL", 234)
                .failsHandshake(BC12, TlsFailure.TLS_VERSION_REFUSED)
                .failsHandshake(JDK12, TlsFailure.TLS_VERSION_REFUSED)
                .failsHandshake(JDK13, TlsFailure.TLS_VERSION_REFUSED)
                .protectsData();

        Outcome outcome = dance.run();
        assertThat(outcome.plan().label()).isEqualTo(BC12);
        assertThat(outcome.unspoken()).isEmpty();
        assertThat(dance.seen())
                .containsExactly(
                        "open",
                        "AUTH TLS",
                        "[bc/TLSv1.2]",
                        "open",
                        "AUTH TLS",
                        "[jdk/TLSv1.2]",
                        "open",
                        "AUTH TLS",
                        "[jdk/TLSv1.3]",
                        "open",
                        "AUTH SSL",
                        "[bc/TLSv1.2]",
                        "PBSZ 0",
                        "PROT P");
    }

    @Test
    void reportsTheFirstTroubleWhenPlansAndMechanismsAreExhausted() throws FtpsException {
        Dance dance = new Dance()
                .authType("tls")
                .allPlans()
                .replies("AUTH TLS", 234)
                .failsHandshake(BC12, TlsFailure.TLS_VERSION_REFUSED)
                .failsHandshake(JDK12, TlsFailure.TLS_HANDSHAKE_FAILED)
                .failsHandshake(JDK13, TlsFailure.TLS_HANDSHAKE_FAILED);
        FtpsException e = dance.refused(TlsFailure.TLS_VERSION_REFUSED);

        assertThat(e).hasMessageContaining("scripted bc/TLSv1.2");
        assertThat(dance.seen()).endsWith("open", "AUTH TLS", "[jdk/TLSv1.3]");
    }

    @Test
    void goesOnInClearTextUnderFallbackWhenPlansAndMechanismsAreExhausted() throws FtpsException {
        Dance dance = new Dance()
                .authType("tls")
                .allPlans()
                .fallback()
                .replies("AUTH TLS", 234)
                .failsHandshake(BC12, TlsFailure.TLS_VERSION_REFUSED)
                .failsHandshake(JDK12, TlsFailure.TLS_VERSION_REFUSED)
                .failsHandshake(JDK13, TlsFailure.TLS_VERSION_REFUSED);
        Outcome outcome = dance.run();

        assertThat(outcome.state()).isEqualTo(SecurityState.CLEAR);
        assertThat(outcome.plan()).isNull();
        assertThat(outcome.unspoken()).isEmpty();
        assertThat(dance.seen()).endsWith("[jdk/TLSv1.3]", "open");
    }

    @Test
    void keepsThePlanThatGotThroughWhenTheHandshakeIsCutLater() throws FtpsException {
        Dance dance = new Dance()
                .allPlans()
                .replies("AUTH TLS", 234)
                .replies("AUTH SSL", 234)
                .failsHandshake(BC12, TlsFailure.TLS_VERSION_REFUSED)
                .failsHandshake(JDK12, TlsFailure.TLS_HANDSHAKE_CUT)
                .protectsData();

        assertThat(dance.run().plan().label()).isEqualTo(JDK12);
        assertThat(dance.seen()).endsWith("open", "AUTH SSL", "[jdk/TLSv1.2]", "PBSZ 0", "PROT P");
    }

    /** A plan that does not fit is only the way to the next one; a cut there is worth a new attempt later. */
    @Test
    void reportsWhatTheNextPlanMetAndNotThePlanThatDidNotFit() throws FtpsException {
        new Dance()
                .authType("tls")
                .allPlans()
                .replies("AUTH TLS", 234)
                .failsHandshake(BC12, TlsFailure.TLS_VERSION_REFUSED)
                .failsHandshake(JDK12, TlsFailure.TLS_HANDSHAKE_CUT)
                .refused(TlsFailure.TLS_HANDSHAKE_CUT);
        new Dance()
                .implicit()
                .allPlans()
                .failsHandshake(BC12, TlsFailure.TLS_VERSION_REFUSED)
                .failsHandshake(JDK12, ConnectionFailure.CONNECT_FAILED)
                .refused(ConnectionFailure.CONNECT_FAILED);
    }

    @Test
    void keepsTheFirstTroubleThatWasNoMatterOfPlans() throws FtpsException {
        new Dance()
                .allPlans()
                .replies("AUTH TLS", 421)
                .replies("AUTH SSL", 234)
                .failsHandshake(BC12, TlsFailure.TLS_VERSION_REFUSED)
                .failsHandshake(JDK12, TlsFailure.TLS_HANDSHAKE_CUT)
                .refused(ConnectionFailure.CONNECTION_LOST);
    }
}
