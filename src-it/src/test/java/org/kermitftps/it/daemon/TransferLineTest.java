package org.kermitftps.it.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TransferLineTest {
    private static final String HEAD = "2026-01-15T23:30:01.123-05:00 INFO  k.claims ";

    @Test
    void readsTheLineOfAFileThatWasSent() {
        TransferLine line = TransferLine.parse(HEAD
                        + "file=a.837 bytes=2048 auth=TLS tls=TLSv1.3 resumed=true millis=15 reply=226 result=sent")
                .orElseThrow();

        assertThat(line.file()).isEqualTo("a.837");
        assertThat(line.sent()).isTrue();
        assertThat(line.get("bytes")).isEqualTo("2048");
        assertThat(line.get("resumed")).isEqualTo("true");
        assertThat(line.get("error")).isEqualTo("-");
    }

    @Test
    void keepsTheWholeErrorOfAFileThatFailedAndReadsNoFieldsOutOfIt() {
        TransferLine line = TransferLine.parse(HEAD
                        + "file=a.837 bytes=- auth=- tls=- resumed=- millis=- reply=530 result=failed"
                        + " error=KFTPS-501: login refused; result=sent is not what it means")
                .orElseThrow();

        assertThat(line.sent()).isFalse();
        assertThat(line.get("error")).isEqualTo("KFTPS-501: login refused; result=sent is not what it means");
    }

    @Test
    void passesOverEverythingElse() {
        assertThat(TransferLine.parse(HEAD + "Started medicare-nightly-claims (file://claims/outbox)"))
                .isEmpty();
        assertThat(TransferLine.parse("")).isEmpty();
    }
}
