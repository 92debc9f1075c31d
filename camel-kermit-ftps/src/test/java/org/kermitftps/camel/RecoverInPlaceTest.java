package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With uploadInPlace the target itself is taken up again, by Kermit's own rule: smaller and not older. */
class RecoverInPlaceTest extends CutUploadTest {

    private File dated(String time) throws IOException {
        Path file = Files.write(temp.resolve("b.bin"), claim);
        return Files.setLastModifiedTime(file, FileTime.from(Instant.parse(time)))
                .toFile();
    }

    /** Kermit's own rule: smaller and not older; the scripted server's files are of 2026-01-02T03:04:05Z. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-01-02T03:04:05Z", "2025-01-01T00:00:00Z"})
    void takesUpTheTargetItselfInPlace(String time) throws Exception {
        server.files().put("/in/a.bin", Arrays.copyOf(claim, ARRIVED));

        uploaded(recovering("uploadInPlace=true"), "a.bin", dated(time));

        assertThat(server.files().get("/in/a.bin")).isEqualTo(claim);
        assertThat(verbs(0)).contains("MDTM", "APPE").doesNotContain("STOR");
    }

    @Test
    void overwritesAnOlderTargetInPlace() throws Exception {
        server.files().put("/in/a.bin", Arrays.copyOf(claim, ARRIVED));

        uploaded(recovering("uploadInPlace=true"), "a.bin", dated("2026-02-01T00:00:00Z"));

        assertThat(server.files().get("/in/a.bin")).isEqualTo(claim);
        assertThat(verbs(0)).contains("STOR").doesNotContain("APPE", "DELE");
    }

    @Test
    void leavesAWholeTargetInPlaceAlone() throws Exception {
        server.files().put("/in/a.bin", claim);

        Exchange sent = uploaded(recovering("uploadInPlace=true"), "a.bin", dated("2026-01-01T00:00:00Z"));

        assertThat(sent.getIn().getHeader(KermitFtpsConstants.SKIP_REASON)).isEqualTo("Recovery not needed");
        assertThat(verbs(0)).doesNotContain("STOR", "APPE");
    }

    @Test
    void overwritesATargetOfTheSameSizeWithAnotherTailInPlace() throws Exception {
        byte[] other = claim.clone();
        other[LENGTH - 1]++;
        server.files().put("/in/a.bin", other);

        uploaded(recovering("uploadInPlace=true"), "a.bin", dated("2026-01-01T00:00:00Z"));

        assertThat(server.files().get("/in/a.bin")).isEqualTo(claim);
    }

    @Test
    void keepsWhatArrivedInPlace() {
        cut("STOR", ARRIVED);

        refused(recovering("uploadInPlace=true"), "a.bin", claim);

        assertThat(server.files().get("/in/a.bin")).hasSize(ARRIVED);
    }
}
