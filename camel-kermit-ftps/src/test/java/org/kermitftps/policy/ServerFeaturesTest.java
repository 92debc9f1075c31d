package org.kermitftps.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** FEAT replies as real servers send them, and as nobody should. */
class ServerFeaturesTest {

    private static final String PROFTPD = String.join(
            "\r\n",
            "211-Features:",
            " AUTH TLS",
            " CLNT",
            " EPRT",
            " EPSV",
            " HASH CRC32;MD5;SHA-1*;SHA-256;SHA-512",
            " MDTM",
            " MFF modify;UNIX.group;UNIX.mode;",
            " MFMT",
            " MLST modify*;perm*;size*;type*;unique*;UNIX.group*;UNIX.mode*;",
            " REST STREAM",
            " SITE MKDIR",
            " SITE RMDIR",
            " SIZE",
            " UTF8",
            " XSHA256",
            "211 End",
            "");

    @Test
    void readsWhatProftpdOffers() {
        ServerFeatures features = ServerFeatures.of(211, PROFTPD);

        assertThat(features.has("size")).isTrue();
        assertThat(features.has("MFMT")).isTrue();
        assertThat(features.has("XSHA512")).isFalse();
        assertThat(features.facts()).contains("MODIFY", "SIZE", "UNIX.MODE").hasSize(7);
        assertThat(features.listsWithFacts()).isTrue();
        assertThat(features.listsWithFactsUnasked()).isTrue();
        assertThat(features.hashes()).containsExactlyInAnyOrder("CRC32", "MD5", "SHA-1", "SHA-256", "SHA-512");
        assertThat(features.selectedHash()).isEqualTo("SHA-1");
        assertThat(features.restartsStreams()).isTrue();
    }

    @Test
    void readsOlderServersThatRepeatTheCode() {
        ServerFeatures features = ServerFeatures.of(211, "211-Supported:\n211-SIZE\n211-REST STREAM\n211 End");

        assertThat(features.has("SIZE")).isTrue();
        assertThat(features.restartsStreams()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "500, 500 what?",
        "502, 502 not implemented",
        "530, 530 log in first",
        "211, 211 no features",
        "211, ''",
        "200, '200-x\n SIZE\n200 y'"
    })
    void hasNoneIfTheServerDoesNotTell(int code, String reply) {
        ServerFeatures features = ServerFeatures.of(code, reply);

        assertThat(features.has("SIZE")).isFalse();
        assertThat(features.facts()).isEmpty();
        assertThat(features.selectedHash()).isNull();
        assertThat(features.restartsStreams()).isFalse();
    }

    /** Apache FtpServer has no stars; a server without types would have directories pass for files. */
    @ParameterizedTest
    @CsvSource({
        "type*;size*;modify*;, true, true",
        "Size;Modify;Type;Perm, true, false",
        "type*;size*;modify;, true, false",
        "size*;modify*;, false, false",
        "'', false, false"
    })
    void tellsWhetherMlsdIsOfUse(String facts, boolean useful, boolean unasked) {
        ServerFeatures features = ServerFeatures.of(211, "211-Features:\r\n MLST " + facts + "\r\n211 End");

        assertThat(features.listsWithFacts()).isEqualTo(useful);
        assertThat(features.listsWithFactsUnasked()).isEqualTo(unasked);
    }

    @Test
    void takesNoFeatureFromTheFirstAndTheLastLine() {
        ServerFeatures features = ServerFeatures.of(211, "211-SIZE\r\n MDTM\r\n211 MFMT");

        assertThat(features.has("SIZE")).isFalse();
        assertThat(features.has("MFMT")).isFalse();
        assertThat(features.has("MDTM")).isTrue();
    }

    @Test
    void readsNoMoreThanAServerCanMean() {
        String endless = "211-x\n" + " SIZE\n".repeat(499) + " MDTM\n" + " MFMT\n".repeat(5_000) + "211 End";
        ServerFeatures features = ServerFeatures.of(211, endless);

        assertThat(features.has("MDTM")).isTrue();
        assertThat(features.has("MFMT")).isFalse();
        assertThat(ServerFeatures.of(211, "211-x\n HASH " + "A;".repeat(9_999) + "\n SIZE\n211 End")
                        .hashes())
                .isEmpty();
    }
}
