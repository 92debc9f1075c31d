package org.kermitftps.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kermitftps.failure.OptionFailure;

class FingerprintsTest {

    private static final String HEX = "00112233445566778899aabbccddeeff".repeat(2);

    @Test
    void isTheDigestOfTheWholeCertificate() throws Exception {
        X509Certificate certificate = TlsFixture.LOCALHOST.certificate();
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
        assertThat(Fingerprints.sha256(certificate)).isEqualTo(HexFormat.of().formatHex(digest));
    }

    @Test
    void acceptsWhatPeoplePaste() throws Exception {
        String colons = HexFormat.ofDelimiter(":")
                .withUpperCase()
                .formatHex(HexFormat.of().parseHex(HEX));
        assertThat(Fingerprints.normalise(HEX)).isEqualTo(HEX);
        assertThat(Fingerprints.normalise(colons)).isEqualTo(HEX);
        assertThat(Fingerprints.normalise(" " + colons.replace(':', ' ') + "\n"))
                .isEqualTo(HEX);
        assertThat(Fingerprints.normalise("sha256 Fingerprint=" + colons)).isEqualTo(HEX);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", "00:11:22", "zz112233445566778899aabbccddeeff00112233445566778899aabbccddeeff", "sha1=00"})
    void refusesNonsense(String given) {
        assertThatThrownBy(() -> Fingerprints.normalise(given))
                .satisfies(TlsFixture.failure(OptionFailure.OPTION_INVALID))
                .hasMessageContaining("64 hex digits");
    }
}
