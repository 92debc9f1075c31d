package org.kermitftps.it.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kermitftps.it.night.ClaimFile;
import org.kermitftps.it.night.Night;
import org.kermitftps.it.night.NightPlan;

/** Each way in which a night can be a bad one has to make the report a bad one. */
class NightReportTest {
    private static final NightPlan SMALL =
            new NightPlan(7, NightPlan.standard(7).date(), 3, 2_000, 20_000);

    @TempDir
    Path outbox;

    @TempDir
    Path partner;

    private List<ClaimFile> night;
    private final List<String> log = new ArrayList<>();
    private int arrivals = 1;

    @BeforeEach
    void aGoodNight() throws IOException {
        night = new Night(SMALL).writeTo(outbox);
        for (ClaimFile file : night) {
            Files.copy(file.path(), partner.resolve(file.name()));
            log.add("INFO  k.claims file=" + file.name()
                    + " bytes=1 auth=TLS tls=TLSv1.3 resumed=true millis=1500 reply=226 result=sent");
        }
    }

    @Test
    void aGoodNightIsGoodAndItsTableTellsWhatTheDaemonSaid() throws IOException {
        assertThat(report().good()).isTrue();
        assertThat(report().toString())
                .contains("3 of 3 files arrived intact")
                .containsPattern("mc260115-01.837 +[\\d,]+  [0-9a-f]{12}  TLS   TLSv1.3  y +1.500  intact");
    }

    @Test
    void oneChangedByteIsDifferent() throws IOException {
        byte[] bytes = Files.readAllBytes(inPartner(1));
        bytes[bytes.length - 1] ^= 1;
        Files.write(inPartner(1), bytes);

        assertBad("DIFFERENT");
    }

    @Test
    void aFileThatIsNotThereIsMissing() throws IOException {
        Files.delete(inPartner(1));

        assertBad("MISSING");
    }

    @Test
    void aFileThatTheDaemonDoesNotMentionIsNotReported() throws IOException {
        log.remove(1);

        assertBad("NOT REPORTED");
    }

    @Test
    void aFileThatFailedShowsItsError() throws IOException {
        log.set(1, "file=" + night.get(1).name() + " auth=- result=failed error=KFTPS-501: no");

        assertBad("FAILED");
        assertThat(report().toString()).contains(night.get(1).name() + ": KFTPS-501: no");
    }

    @Test
    void aFileThatArrivedTwiceIsNotIntact() throws IOException {
        arrivals = 2;

        assertBad("ARRIVED 2 TIMES");
    }

    @Test
    void aTemporaryFileLeftBehindIsNotIntact() throws IOException {
        Files.createFile(partner.resolve(".mc260115-01.837.part"));

        assertBad("Nobody sent this, but the partner has it: .mc260115-01.837.part");
    }

    private void assertBad(String reason) throws IOException {
        assertThat(report().good()).isFalse();
        assertThat(report().toString()).contains(reason);
    }

    private NightReport report() throws IOException {
        return NightReport.of(night, log, partner, name -> arrivals);
    }

    private Path inPartner(int number) {
        return partner.resolve(night.get(number).name());
    }
}
