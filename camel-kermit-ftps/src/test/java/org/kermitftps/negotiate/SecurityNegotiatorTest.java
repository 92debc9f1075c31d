package org.kermitftps.negotiate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kermitftps.negotiate.Dance.TLS;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kermitftps.failure.ConnectionFailure;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.NegotiationFailure;
import org.kermitftps.policy.ProtectionLevel;
import org.kermitftps.policy.SecurityState;

/** The sequences C-Kermit 10 was seen to send (AUTH part), and what is left of them when the floors are meant. */
class SecurityNegotiatorTest {

    @Test
    void securesByAuthTls() throws FtpsException {
        Dance dance = new Dance().replies("AUTH TLS", 234).protectsData();
        Outcome outcome = dance.run();

        assertThat(dance.seen()).containsExactly("open", "AUTH TLS", TLS, "PBSZ 0", "PROT P");
        assertSecured(outcome, "TLS");
        assertThat(outcome.plan().label()).isEqualTo("bc/TLSv1.2");
        assertThat(outcome.state().tls().peer()).isEqualTo("CN=scripted");
        assertThat(outcome.transcript())
                .hasToString("AUTH TLS -> 234; TLS handshake -> ok; PBSZ 0 -> 200; PROT P -> 200");
    }

    @Test
    void securesByAuthSslWhenTlsIsRefused() throws FtpsException {
        Dance dance = new Dance()
                .replies("AUTH TLS", 504)
                .replies("AUTH TLS-P", 504)
                .replies("AUTH SSL", 234)
                .protectsData();

        assertSecured(dance.run(), "SSL");
        assertThat(dance.seen()).containsExactly("open", "AUTH TLS", "AUTH TLS-P", "AUTH SSL", TLS, "PBSZ 0", "PROT P");
    }

    @Test
    void securesByTheOlderSpellingOfTls() throws FtpsException {
        Dance dance =
                new Dance().replies("AUTH TLS", 504).replies("AUTH TLS-P", 234).protectsData();

        assertSecured(dance.run(), "TLS-P");
        assertThat(dance.seen()).containsExactly("open", "AUTH TLS", "AUTH TLS-P", TLS, "PBSZ 0", "PROT P");
    }

    @Test
    void takes334ForSslAsKermitDoes() throws FtpsException {
        Dance dance = new Dance().authType("ssl").replies("AUTH SSL", 334).protectsData();

        assertSecured(dance.run(), "SSL");
        assertThat(dance.seen()).containsExactly("open", "AUTH SSL", TLS, "PBSZ 0", "PROT P");
    }

    @Test
    void takes334ForTlsAsARefusalAsKermitDoes() throws FtpsException {
        Dance dance = new Dance()
                .replies("AUTH TLS", 334)
                .replies("AUTH TLS-P", 334)
                .replies("AUTH SSL", 334)
                .protectsData();

        assertSecured(dance.run(), "SSL");
        assertThat(dance.seen()).containsExactly("open", "AUTH TLS", "AUTH TLS-P", "AUTH SSL", TLS, "PBSZ 0", "PROT P");
    }

    @Test
    void followsTheDeclaredOrder() throws FtpsException {
        Dance dance = new Dance()
                .authType("ssl,tls")
                .replies("AUTH SSL", 504)
                .replies("AUTH TLS", 234)
                .protectsData();

        assertSecured(dance.run(), "TLS");
        assertThat(dance.seen()).containsExactly("open", "AUTH SSL", "AUTH TLS", TLS, "PBSZ 0", "PROT P");
    }

    /** A server without any security, and what a dance with it looks like. */
    record Refusal(String name, int tls, int tlsP, int ssl, List<String> asked) {

        Dance dance() {
            return new Dance()
                    .replies("AUTH TLS", tls)
                    .replies("AUTH TLS-P", tlsP)
                    .replies("AUTH SSL", ssl);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Refusal> refusals() {
        return Stream.of(
                refusal("500 twice: no AUTH at all, SSL is not tried", 500, 500, 234, "open", "AUTH TLS", "AUTH TLS-P"),
                refusal("502 twice", 502, 502, 234, "open", "AUTH TLS", "AUTH TLS-P"),
                refusal("504, 502: the last one counts", 504, 502, 234, "open", "AUTH TLS", "AUTH TLS-P"),
                refusal("502, 504: SSL is tried", 502, 504, 504, "open", "AUTH TLS", "AUTH TLS-P", "AUTH SSL"),
                refusal("504 everywhere", 504, 504, 504, "open", "AUTH TLS", "AUTH TLS-P", "AUTH SSL"),
                refusal("534 everywhere", 534, 534, 534, "open", "AUTH TLS", "AUTH TLS-P", "AUTH SSL"),
                refusal("431 everywhere", 431, 431, 431, "open", "AUTH TLS", "AUTH TLS-P", "AUTH SSL"),
                refusal("530: login first", 530, 530, 530, "open", "AUTH TLS", "AUTH TLS-P", "AUTH SSL"),
                refusal("334 for TLS only", 334, 334, 504, "open", "AUTH TLS", "AUTH TLS-P", "AUTH SSL"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void refusesClearTextWhenEveryAuthIsRefused(Refusal refusal) {
        Dance dance = refusal.dance();
        FtpsException e = dance.refused(NegotiationFailure.AUTH_REFUSED);

        assertThat(dance.seen()).containsExactlyElementsOf(refusal.asked());
        int last = refusal.asked().contains("AUTH SSL") ? refusal.ssl() : refusal.tlsP();
        assertThat(e.replyCode()).isEqualTo(last);
        assertThat(e)
                .hasMessageStartingWith("KFTPS-301")
                .hasMessageContaining("(AUTH TLS -> " + refusal.tls() + "; AUTH TLS-P -> " + refusal.tlsP())
                .hasMessageContaining("Server said: " + last + " scripted");
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void goesOnInClearTextUnderFallbackAsKermitDoes(Refusal refusal) throws FtpsException {
        Dance dance = refusal.dance().fallback();
        Outcome outcome = dance.run();

        assertThat(outcome.state()).isEqualTo(SecurityState.CLEAR);
        assertThat(outcome.plan()).isNull();
        assertThat(dance.seen()).containsExactlyElementsOf(refusal.asked());
    }

    /** Kermit would read clear here as a licence; ours reads it as CCC, so a password still needs TLS. */
    @Test
    void refusesClearTextEvenWhenBothLevelsAreClear() {
        new Dance()
                .commandLevel(ProtectionLevel.CLEAR)
                .dataLevel(ProtectionLevel.CLEAR)
                .replies("AUTH TLS", 500)
                .replies("AUTH TLS-P", 500)
                .refused(NegotiationFailure.AUTH_REFUSED);
    }

    @Test
    void sendsNoAuthWithoutAutoAuthenticationWhenClearIsDeclared() throws FtpsException {
        Dance dance = new Dance()
                .withoutAutoAuthentication()
                .commandLevel(ProtectionLevel.CLEAR)
                .dataLevel(ProtectionLevel.CLEAR);

        assertThat(dance.run().state()).isEqualTo(SecurityState.CLEAR);
        assertThat(dance.seen()).containsExactly("open");
    }

    @Test
    void refusesToGoWithoutAuthWhenClearIsNotDeclared() {
        Dance dance = new Dance().withoutAutoAuthentication();

        assertThat(dance.refused(NegotiationFailure.COMMANDS_IN_CLEAR).replyCode())
                .isZero();
        assertThat(dance.seen()).containsExactly("open");
        new Dance()
                .withoutAutoAuthentication()
                .commandLevel(ProtectionLevel.CLEAR)
                .refused(NegotiationFailure.DATA_IN_CLEAR);
    }

    @Test
    void goesWithoutAuthUnderFallback() throws FtpsException {
        assertThat(new Dance().withoutAutoAuthentication().fallback().run().state())
                .isEqualTo(SecurityState.CLEAR);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void saysNothingToAServerThatTurnsTheConnectionAway(boolean fallback) {
        Dance dance = new Dance().refusesConnectionsFrom(1, ConnectionFailure.GREETING_REFUSED);
        (fallback ? dance.fallback() : dance).refused(ConnectionFailure.GREETING_REFUSED);

        assertThat(dance.seen()).containsExactly("open");
    }

    private static Refusal refusal(String name, int tls, int tlsP, int ssl, String... asked) {
        return new Refusal(name, tls, tlsP, ssl, List.of(asked));
    }

    private static void assertSecured(Outcome outcome, String mechanism) {
        assertThat(outcome.state().mechanism()).isEqualTo(mechanism);
        assertThat(outcome.state().command()).isEqualTo(ProtectionLevel.PRIVATE);
        assertThat(outcome.state().data()).isEqualTo(ProtectionLevel.PRIVATE);
    }
}
