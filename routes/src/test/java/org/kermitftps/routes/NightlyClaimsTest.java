package org.kermitftps.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kermitftps.routes.FakePartner.Upload;

/** What the nightly route does with the files of a good night. */
class NightlyClaimsTest {

    @TempDir
    Path home;

    @Test
    void uploadsEachFileInTheOrderOfItsNameAndMovesItToSent() throws Exception {
        try (Night night = new Night(home)
                .claim("b.837", "ISA*b")
                .claim("a.837", "ISA*a")
                .start()
                .strike()) {
            assertThat(night.partner.uploads)
                    .containsExactly(new Upload("a.837", "ISA*a"), new Upload("b.837", "ISA*b"));
            assertThat(night.in("sent")).containsExactly("a.837", "b.837");
            assertThat(night.in("outbox")).isEmpty();
            assertThat(night.in("failed")).isEmpty();
        }
    }

    @Test
    void writesOneLineForEachFileAndNobodyElseComplains() throws Exception {
        try (Night night = new Night(home)
                .claim("a b.837", "ISA*a")
                .claim("c.837", "")
                .start()
                .strike()) {
            assertThat(night.log.ofRoute())
                    .containsExactly(
                            "file=a b.837 bytes=5 auth=TLS tls=TLSv1.3 resumed=true millis=12 reply=226 outcome=VERIFIED sha256=- result=sent",
                            "file=c.837 bytes=0 auth=TLS tls=TLSv1.3 resumed=true millis=12 reply=226 outcome=VERIFIED sha256=- result=sent");
            assertThat(night.log.complaintsOfOthers()).isEmpty();
        }
    }

    @Test
    void writesADashForTheTlsVersionOfATransferInClear() throws Exception {
        try (Night night = new Night(home).claim("a.837", "ISA").start()) {
            night.partner.inClear = true;
            night.strike();
            assertThat(night.log.ofRoute())
                    .containsExactly(
                            "file=a.837 bytes=3 auth=NONE tls=- resumed=false millis=12 reply=226 outcome=VERIFIED sha256=- result=sent");
        }
    }

    @Test
    void saysWhyAFileWasNotSentThoughNothingFailed() throws Exception {
        try (Night night = new Night(home).claim("a.837", "ISA").start()) {
            night.partner.skips = true;
            night.strike();
            assertThat(night.log.ofRoute())
                    .singleElement()
                    .asString()
                    .startsWith("file=a.837 bytes=- ")
                    .endsWith(" outcome=SKIPPED sha256=- result=skipped reason=Name collision");
        }
    }

    @Test
    void leavesAFileWithoutItsMarkerAlone() throws Exception {
        try (Night night = new Night(home).unmarked("early.837", "ISA").start().strike()) {
            assertThat(night.partner.attempts).isEmpty();
            assertThat(night.in("outbox")).containsExactly("early.837");

            night.marker("early.837").strike();
            assertThat(night.in("sent")).containsExactly("early.837");
        }
    }

    @Test
    void leavesOtherFilesAlone() throws Exception {
        try (Night night = new Night(home)
                .claim("notes.txt", "x")
                .claim("a.837.bak", "x")
                .start()
                .strike()) {
            assertThat(night.partner.attempts).isEmpty();
            assertThat(night.in("outbox")).containsExactly("a.837.bak", "a.837.ok", "notes.ok", "notes.txt");
        }
    }

    @Test
    void acceptsAnotherMarkerRuleAndOtherFolders() throws Exception {
        Path archive = home.resolve("archive");
        try (Night night = new Night(home)
                .with("kermit.claims.marker", "${file:name}.done")
                .with("kermit.claims.include", "*.CLM")
                .with("kermit.claims.sent", archive.toString())
                .unmarked("PGAP0001.CLM", "ISA")
                .unmarked("PGAP0001.CLM.done", "")
                .start()
                .strike()) {
            assertThat(night.in("archive")).containsExactly("PGAP0001.CLM");
            assertThat(night.in("outbox")).isEmpty();
        }
    }

    @Test
    void sendsNothingWhenTheFileCannotBeTakenOutOfTheOutbox() throws Exception {
        Files.writeString(home.resolve("sending"), "a file where the directory should be");
        try (Night night = new Night(home).claim("a.837", "ISA").start().strike()) {
            assertThat(night.partner.attempts).isEmpty();
            assertThat(night.in("outbox")).containsExactly("a.837", "a.ok");
        }
    }

    @Test
    void doesNotSendAgainWhenTheMoveToSentFailed() throws Exception {
        Files.writeString(home.resolve("sent"), "a file where the directory should be");
        try (Night night =
                new Night(home).claim("a.837", "ISA").start().strike().strike()) {
            assertThat(night.partner.attempts).containsExactly("a.837");
            assertThat(night.log.ofRoute()).hasSize(1);
            assertThat(night.in("sending")).hasSize(1);
            assertThat(night.in("sending/" + night.in("sending").get(0))).containsExactly("a.837");
            assertThat(night.in("outbox")).isEmpty();
        }
    }

    @Test
    void reportsAtTheNextStartWhatWasLeftInSendingAndDoesNotSendIt() throws Exception {
        Files.createDirectories(home.resolve("sending/earlier"));
        Files.writeString(home.resolve("sending/earlier/a.837"), "ISA");
        try (Night night = new Night(home).claim("b.837", "ISA").start()) {
            await().until(() -> !night.log.ofRoute().isEmpty());
            night.strike();
            assertThat(night.partner.attempts).containsExactly("b.837");
            assertThat(night.log.ofRoute())
                    .hasSize(2)
                    .first()
                    .asString()
                    .startsWith(
                            "file=a.837 bytes=- auth=- tls=- resumed=- millis=- reply=- outcome=- sha256=- result=in-doubt error=");
            assertThat(night.in("sending/earlier")).containsExactly("a.837");
        }
    }

    @Test
    void sendsAFileOfTheSameNameWithOtherContent() throws Exception {
        try (Night night = new Night(home).claim("fixed.837", "ISA*1").start().strike()) {
            night.claim("fixed.837", "ISA*two").strike();
            assertThat(night.partner.uploads).hasSize(2);
        }
    }
}
