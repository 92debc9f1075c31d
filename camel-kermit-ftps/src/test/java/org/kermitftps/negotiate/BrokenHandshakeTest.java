package org.kermitftps.negotiate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kermitftps.negotiate.Dance.TLS;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kermitftps.failure.ConnectionFailure;
import org.kermitftps.failure.Failure;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.NegotiationFailure;
import org.kermitftps.failure.OptionFailure;
import org.kermitftps.failure.TlsFailure;
import org.kermitftps.policy.SecurityState;

/** AUTH was accepted and TLS did not come about: firewalls, garbage, certificates, injected text. */
class BrokenHandshakeTest {

    private static final List<Failure> BROKEN = List.of(
            TlsFailure.TLS_HANDSHAKE_CUT,
            TlsFailure.TLS_NOT_SPOKEN,
            TlsFailure.TLS_HANDSHAKE_TIMEOUT,
            ConnectionFailure.CONNECTION_LOST);
    private static final List<Failure> CERTIFICATES = List.of(
            TlsFailure.CERTIFICATE_UNTRUSTED,
            TlsFailure.CERTIFICATE_OTHER_HOST,
            TlsFailure.CERTIFICATE_OUT_OF_DATE,
            TlsFailure.CERTIFICATE_WEAK,
            TlsFailure.CERTIFICATE_NOT_PINNED);

    /** Cut by a firewall, garbage in place of TLS, swallowed packets: Kermit hooks up again for every mechanism. */
    @ParameterizedTest
    @FieldSource("BROKEN")
    void triesTheNextMechanismOnANewConnectionAndReportsTheFirstTrouble(Failure trouble) {
        Dance dance = accepting().failsHandshake(trouble, TlsFailure.TLS_HANDSHAKE_CUT);
        FtpsException e = dance.refused(trouble);

        assertThat(dance.seen()).containsExactly("open", "AUTH TLS", TLS, "open", "AUTH SSL", TLS);
        assertThat(e).hasMessageStartingWith(trouble.code()).hasMessageContaining("(scripted bc/TLSv1.2)");
    }

    @ParameterizedTest
    @FieldSource("BROKEN")
    void connectsAThirdTimeInClearTextUnderFallback(Failure trouble) throws FtpsException {
        Dance dance = accepting().failsHandshake(trouble, trouble).fallback();

        assertThat(dance.run().state()).isEqualTo(SecurityState.CLEAR);
        assertThat(dance.seen()).containsExactly("open", "AUTH TLS", TLS, "open", "AUTH SSL", TLS, "open");
    }

    @Test
    void failsUnderFallbackWhenTheThirdConnectionIsRefused() {
        Dance dance = accepting()
                .failsHandshake(TlsFailure.TLS_HANDSHAKE_CUT, TlsFailure.TLS_HANDSHAKE_CUT)
                .refusesConnectionsFrom(3, ConnectionFailure.CONNECT_FAILED)
                .fallback();
        dance.refused(ConnectionFailure.CONNECT_FAILED);

        assertThat(dance.seen()).containsExactly("open", "AUTH TLS", TLS, "open", "AUTH SSL", TLS, "open");
    }

    @Test
    void namesTheBrokenHandshakeAndNotTheRefusalThatFollowedIt() {
        Dance dance = accepting().replies("AUTH SSL", 504).failsHandshake(TlsFailure.TLS_HANDSHAKE_CUT);
        dance.refused(TlsFailure.TLS_HANDSHAKE_CUT);

        assertThat(dance.seen()).containsExactly("open", "AUTH TLS", TLS, "open", "AUTH SSL");
    }

    @Test
    void forgetsATroubleThatWasOvercome() throws FtpsException {
        Dance dance = accepting().failsHandshake(TlsFailure.TLS_HANDSHAKE_CUT).protectsData();

        assertThat(dance.run().state().mechanism()).isEqualTo("SSL");
        assertThat(dance.seen()).containsExactly("open", "AUTH TLS", TLS, "open", "AUTH SSL", TLS, "PBSZ 0", "PROT P");
    }

    @Test
    void blamesALaterRefusalOnItselfAndNotOnATroubleThatWasOvercome() throws FtpsException {
        accepting()
                .failsHandshake(TlsFailure.TLS_HANDSHAKE_CUT)
                .replies("PBSZ 0", 503)
                .refused(NegotiationFailure.PBSZ_REFUSED);
        accepting()
                .authType("ssl,tls")
                .failsHandshake(TlsFailure.TLS_HANDSHAKE_CUT)
                .replies("PBSZ 0", 200)
                .replies("PROT P", 534)
                .refused(NegotiationFailure.DATA_IN_CLEAR);
    }

    @ParameterizedTest
    @FieldSource("CERTIFICATES")
    void stopsAtARefusedCertificate(Failure certificate) {
        Dance dance = accepting().failsHandshake(certificate);
        dance.refused(certificate);

        assertThat(dance.seen()).containsExactly("open", "AUTH TLS", TLS);
    }

    @ParameterizedTest
    @FieldSource("CERTIFICATES")
    void goesOnInClearTextAfterARefusedCertificateUnderFallback(Failure certificate) throws FtpsException {
        Dance dance = accepting().failsHandshake(certificate, certificate).fallback();

        assertThat(dance.run().state()).isEqualTo(SecurityState.CLEAR);
        assertThat(dance.seen()).containsExactly("open", "AUTH TLS", TLS, "open", "AUTH SSL", TLS, "open");
    }

    /** Otherwise the operator would be sent to look for a firewall while the certificate is what needs attention. */
    @Test
    void namesARefusedCertificateWhateverWentWrongBefore() {
        accepting()
                .failsHandshake(TlsFailure.TLS_HANDSHAKE_CUT, TlsFailure.CERTIFICATE_UNTRUSTED)
                .refused(TlsFailure.CERTIFICATE_UNTRUSTED);
        accepting()
                .allPlans()
                .failsHandshake("bc/TLSv1.2", TlsFailure.TLS_VERSION_REFUSED)
                .failsHandshake("jdk/TLSv1.2", TlsFailure.CERTIFICATE_OTHER_HOST)
                .refused(TlsFailure.CERTIFICATE_OTHER_HOST);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void endsEverythingWhenClearTextWasInjectedAfterAuth(boolean fallback) {
        Dance dance = accepting().failsHandshake(NegotiationFailure.CLEAR_TEXT_INJECTED);
        (fallback ? dance.fallback() : dance).refused(NegotiationFailure.CLEAR_TEXT_INJECTED);

        assertThat(dance.seen()).containsExactly("open", "AUTH TLS", TLS);
    }

    /** A suite nobody knows, a missing jar, a trust store that cannot be read: that is no server without TLS. */
    @ParameterizedTest
    @EnumSource(
            value = OptionFailure.class,
            names = {"OPTION_INVALID", "ENGINE_MISSING", "TRUST_MATERIAL_UNREADABLE"})
    void sendsNoPasswordInClearTextForOurOwnMistake(Failure ours) {
        Dance dance = accepting().failsHandshake(ours).fallback();
        dance.refused(ours);

        assertThat(dance.seen()).containsExactly("open", "AUTH TLS", TLS);
    }

    @Test
    void namesAnInjectionWhateverWentWrongBefore() {
        accepting()
                .failsHandshake(TlsFailure.TLS_HANDSHAKE_CUT, NegotiationFailure.CLEAR_TEXT_INJECTED)
                .fallback()
                .refused(NegotiationFailure.CLEAR_TEXT_INJECTED);
    }

    private static Dance accepting() {
        return new Dance().replies("AUTH TLS", 234).replies("AUTH SSL", 234);
    }
}
