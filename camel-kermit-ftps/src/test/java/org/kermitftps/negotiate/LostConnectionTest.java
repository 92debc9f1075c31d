package org.kermitftps.negotiate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kermitftps.negotiate.Dance.TLS;
import static org.kermitftps.negotiate.ScriptedChannel.DROPPED;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kermitftps.failure.ConnectionFailure;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.policy.SecurityState;

/** 421, or no reply at all, at each step; Kermit reads both as a lost connection and hooks up again during AUTH. */
class LostConnectionTest {

    @ParameterizedTest
    @ValueSource(ints = {421, DROPPED})
    void triesSslOnANewConnectionWhenLostAtAuthTls(int lost) throws FtpsException {
        Dance dance =
                new Dance().replies("AUTH TLS", lost).replies("AUTH SSL", 234).protectsData();

        assertThat(dance.run().state().mechanism()).isEqualTo("SSL");
        assertThat(dance.seen()).containsExactly("open", "AUTH TLS", "open", "AUTH SSL", TLS, "PBSZ 0", "PROT P");
    }

    @ParameterizedTest
    @ValueSource(ints = {421, DROPPED})
    void triesSslOnANewConnectionWhenLostAtTheOlderSpelling(int lost) throws FtpsException {
        Dance dance = new Dance()
                .replies("AUTH TLS", 504)
                .replies("AUTH TLS-P", lost)
                .replies("AUTH SSL", 234)
                .protectsData();

        assertThat(dance.run().state().mechanism()).isEqualTo("SSL");
        assertThat(dance.seen())
                .containsExactly("open", "AUTH TLS", "AUTH TLS-P", "open", "AUTH SSL", TLS, "PBSZ 0", "PROT P");
    }

    @ParameterizedTest
    @ValueSource(ints = {421, DROPPED})
    void reportsALostConnectionWhenNothingIsLeftToTry(int lost) {
        Dance dance = new Dance().replies("AUTH TLS", lost).replies("AUTH SSL", lost);
        FtpsException e = dance.refused(ConnectionFailure.CONNECTION_LOST);

        assertThat(dance.seen()).containsExactly("open", "AUTH TLS", "open", "AUTH SSL");
        assertThat(e).hasMessageContaining("AUTH TLS").hasMessageNotContaining("AUTH SSL");
        assertThat(e.replyCode()).isEqualTo(lost);
    }

    @ParameterizedTest
    @ValueSource(ints = {421, DROPPED})
    void connectsOnceMoreInClearTextUnderFallback(int lost) throws FtpsException {
        Dance dance =
                new Dance().replies("AUTH TLS", lost).replies("AUTH SSL", lost).fallback();

        assertThat(dance.run().state()).isEqualTo(SecurityState.CLEAR);
        assertThat(dance.seen()).containsExactly("open", "AUTH TLS", "open", "AUTH SSL", "open");
    }

    @Test
    void reportsTheNewConnectionThatCouldNotBeMade() {
        Dance dance = new Dance().replies("AUTH TLS", 421).refusesConnectionsFrom(2, ConnectionFailure.CONNECT_FAILED);
        dance.refused(ConnectionFailure.CONNECT_FAILED);

        assertThat(dance.seen()).containsExactly("open", "AUTH TLS", "open");
    }

    @ParameterizedTest
    @ValueSource(ints = {421, DROPPED})
    void givesUpWhenLostAtPbsz(int lost) {
        Dance dance = new Dance().replies("AUTH TLS", 234).replies("PBSZ 0", lost);

        assertThat(dance.refused(ConnectionFailure.CONNECTION_LOST)).hasMessageContaining("PBSZ 0");
        assertThat(dance.seen()).containsExactly("open", "AUTH TLS", TLS, "PBSZ 0");
    }

    @ParameterizedTest
    @ValueSource(ints = {421, DROPPED})
    void givesUpWhenLostAtProt(int lost) {
        Dance dance =
                new Dance().replies("AUTH TLS", 234).replies("PBSZ 0", 200).replies("PROT P", lost);

        assertThat(dance.refused(ConnectionFailure.CONNECTION_LOST)).hasMessageContaining("PROT P");
        assertThat(dance.seen()).containsExactly("open", "AUTH TLS", TLS, "PBSZ 0", "PROT P");
    }

    @ParameterizedTest
    @ValueSource(ints = {421, DROPPED})
    void givesUpUnderFallbackTooWhenLostInsideTls(int lost) {
        new Dance()
                .fallback()
                .replies("AUTH TLS", 234)
                .replies("PBSZ 0", lost)
                .refused(ConnectionFailure.CONNECTION_LOST);
        new Dance()
                .fallback()
                .replies("AUTH TLS", 234)
                .replies("PBSZ 0", 200)
                .replies("PROT P", lost)
                .refused(ConnectionFailure.CONNECTION_LOST);
    }

    @ParameterizedTest
    @ValueSource(ints = {421, DROPPED})
    void givesUpWhenLostOnAnImplicitConnection(int lost) {
        new Dance().implicit().replies("PBSZ 0", lost).refused(ConnectionFailure.CONNECTION_LOST);
        new Dance()
                .implicit()
                .replies("PBSZ 0", 200)
                .replies("PROT P", lost)
                .refused(ConnectionFailure.CONNECTION_LOST);
    }

    @Test
    void showsTheServersOwnWordsOf421() {
        FtpsException e =
                new Dance().replies("AUTH TLS", 234).replies("PBSZ 0", 421).refused(ConnectionFailure.CONNECTION_LOST);

        assertThat(e).hasMessageContaining("Server said: 421 scripted");
        assertThat(e.replyCode()).isEqualTo(421);
    }
}
