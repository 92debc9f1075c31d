package org.kermitftps.negotiate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kermitftps.negotiate.Dance.TLS;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.NegotiationFailure;
import org.kermitftps.policy.ProtectionLevel;

/** PBSZ and PROT after AUTH; all of it before USER. */
class DataProtectionTest {

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void closesWhenPbszIsRefusedAsKermitDoes(boolean fallback) {
        Dance dance = new Dance().replies("AUTH TLS", 234).replies("PBSZ 0", 503);
        FtpsException e = (fallback ? dance.fallback() : dance).refused(NegotiationFailure.PBSZ_REFUSED);

        assertThat(dance.seen()).containsExactly("open", "AUTH TLS", TLS, "PBSZ 0");
        assertThat(e)
                .hasMessageContaining("(AUTH TLS -> 234; TLS handshake -> ok; PBSZ 0 -> 503)")
                .hasMessageContaining("Server said: 503 scripted");
        assertThat(e.replyCode()).isEqualTo(503);
    }

    @ParameterizedTest
    @ValueSource(ints = {431, 534, 536})
    void refusesDataInClearWhenProtIsRefusedAfterTls(int code) {
        FtpsException e = tls(code).refused(NegotiationFailure.DATA_IN_CLEAR);

        assertThat(e).hasMessageContaining("PBSZ 0 -> 200; PROT P -> " + code);
        assertThat(e.replyCode()).isEqualTo(code);
    }

    @Test
    void goesOnWithDataInClearUnderFallbackAsKermitDoes() throws FtpsException {
        Outcome outcome = tls(534).fallback().run();

        assertThat(outcome.state().command()).isEqualTo(ProtectionLevel.PRIVATE);
        assertThat(outcome.state().data()).isEqualTo(ProtectionLevel.CLEAR);
    }

    @Test
    void keepsDataPrivateWhenProtIsRefusedAfterSsl() throws FtpsException {
        Dance dance = ssl().replies("PBSZ 0", 200).replies("PROT P", 534);

        assertThat(dance.run().state().data()).isEqualTo(ProtectionLevel.PRIVATE);
        assertThat(dance.seen()).containsExactly("open", "AUTH SSL", TLS, "PBSZ 0", "PROT P");
    }

    @Test
    void asksForClearDataWhenClearWasDeclared() throws FtpsException {
        Dance dance = new Dance()
                .dataLevel(ProtectionLevel.CLEAR)
                .replies("AUTH TLS", 234)
                .replies("PBSZ 0", 200)
                .replies("PROT C", 200);

        assertThat(dance.run().state().data()).isEqualTo(ProtectionLevel.CLEAR);
        assertThat(dance.seen()).containsExactly("open", "AUTH TLS", TLS, "PBSZ 0", "PROT C");
    }

    @Test
    void keepsTheImpliedLevelWhenTheServerInsistsOnIt() throws FtpsException {
        Dance dance =
                ssl().dataLevel(ProtectionLevel.CLEAR).replies("PBSZ 0", 200).replies("PROT C", 534);

        assertThat(dance.run().state().data()).isEqualTo(ProtectionLevel.PRIVATE);
    }

    @ParameterizedTest
    @EnumSource(names = {"SAFE", "CONFIDENTIAL", "PRIVATE"})
    void asksForPrivateWheneverClearIsNotEnough(ProtectionLevel declared) throws FtpsException {
        Dance dance = new Dance().dataLevel(declared).replies("AUTH TLS", 234).protectsData();

        assertThat(dance.run().state().data()).isEqualTo(ProtectionLevel.PRIVATE);
        assertThat(dance.seen()).endsWith("PBSZ 0", "PROT P");
    }

    @Test
    void asksForNothingWithoutAutoEncryptionWhenClearWasDeclared() throws FtpsException {
        Dance dance = new Dance()
                .withoutAutoEncryption()
                .dataLevel(ProtectionLevel.CLEAR)
                .replies("AUTH TLS", 234);

        assertThat(dance.run().state().data()).isEqualTo(ProtectionLevel.CLEAR);
        assertThat(dance.seen()).containsExactly("open", "AUTH TLS", TLS);
    }

    @Test
    void refusesDataInClearWithoutAutoEncryptionWhenPrivateWasDeclared() {
        new Dance().withoutAutoEncryption().replies("AUTH TLS", 234).refused(NegotiationFailure.DATA_IN_CLEAR);
    }

    @Test
    void goesOnWithoutAutoEncryptionUnderFallback() throws FtpsException {
        Dance dance =
                new Dance().withoutAutoEncryption().replies("AUTH TLS", 234).fallback();

        assertThat(dance.run().state().data()).isEqualTo(ProtectionLevel.CLEAR);
    }

    @Test
    void hasPrivateDataAfterSslEvenWithoutAutoEncryption() throws FtpsException {
        Dance dance = ssl().withoutAutoEncryption();

        assertThat(dance.run().state().data()).isEqualTo(ProtectionLevel.PRIVATE);
        assertThat(dance.seen()).containsExactly("open", "AUTH SSL", TLS);
    }

    private static Dance tls(int protReply) {
        return new Dance().replies("AUTH TLS", 234).replies("PBSZ 0", 200).replies("PROT P", protReply);
    }

    private static Dance ssl() throws FtpsException {
        return new Dance().authType("ssl").replies("AUTH SSL", 234);
    }
}
