package org.kermitftps.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.kermitftps.camel.FtpsOperationFailedException;
import org.kermitftps.failure.ConnectionFailure;
import org.kermitftps.failure.Failure;
import org.kermitftps.failure.Failure.Again;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.LoginFailure;
import org.kermitftps.failure.TransferFailure;

/** What the nightly route does when the partner, or the night, is a bad one. */
class NightlyClaimsFailureTest {

    @TempDir
    Path home;

    @Test
    void triesAgainWhatTheFailureTableSaysMayHelpAndNothingElse() throws Exception {
        try (Night night = new Night(home).start()) {
            for (Failure failure : Failure.all()) {
                String name = failure.code() + ".837";
                boolean again = failure.again() != Again.NEVER;
                night.partner.attempts.clear();
                night.partner.failures.add(refused(failure));
                night.claim(name, "ISA").strike();
                assertThat(night.partner.attempts).as(failure.code()).hasSize(again ? 2 : 1);
                assertThat(night.in(again ? "sent" : "failed")).contains(name);
            }
        }
    }

    @Test
    void givesUpAfterTheConfiguredNumberOfRetries() throws Exception {
        try (Night night = new Night(home)
                .with("kermit.claims.retries", "2")
                .claim("a.837", "ISA")
                .start()) {
            for (int i = 0; i < 9; i++) {
                night.partner.failures.add(refused(TransferFailure.TRANSFER_BROKEN));
            }
            night.strike();
            assertThat(night.partner.attempts).hasSize(3);
            assertThat(night.in("failed")).containsExactly("a.837");
        }
    }

    @Test
    void retriesThreeTimesByDefault() throws Exception {
        try (Night night = new Night(home).claim("a.837", "ISA").start()) {
            for (int i = 0; i < 9; i++) {
                night.partner.failures.add(refused(ConnectionFailure.CONNECT_FAILED));
            }
            night.strike();
            assertThat(night.partner.attempts).hasSize(4);
        }
    }

    @Test
    void writesOneLineForAFailedFileWithCodeReplyAndRemedy() throws Exception {
        try (Night night = new Night(home).claim("a.837", "ISA").start()) {
            night.partner.failures.add(refused(TransferFailure.TRANSFER_REFUSED));
            night.strike();
            assertThat(night.log.ofRoute())
                    .singleElement()
                    .asString()
                    .startsWith(
                            "file=a.837 bytes=- auth=- tls=- resumed=- millis=- reply=- outcome=- sha256=- result=failed error=")
                    .contains("KFTPS-701", "550 No.", TransferFailure.TRANSFER_REFUSED.remedy());
            assertThat(night.log.complaintsOfOthers()).isEmpty();
        }
    }

    @Test
    void movesAFailedFileAwayWithItsMarkerSoThatItIsNotTriedNextNight() throws Exception {
        try (Night night = new Night(home).claim("a.837", "ISA").start()) {
            night.partner.failures.add(refused(TransferFailure.RENAME_REFUSED));
            night.strike();
            assertThat(night.in("outbox")).isEmpty();
            assertThat(night.in("failed")).containsExactly("a.837");
        }
    }

    @Test
    void sendsAFailedFileThatIsPutBack() throws Exception {
        try (Night night = new Night(home).claim("a.837", "ISA").start()) {
            night.partner.failures.add(refused(TransferFailure.TRANSFER_REFUSED));
            night.strike();
            Files.move(home.resolve("failed/a.837"), home.resolve("outbox/a.837"));
            night.marker("a.837").strike();
            assertThat(night.in("sent")).containsExactly("a.837");
        }
    }

    @Test
    void goesOnWithTheNextFileAfterAFailure() throws Exception {
        try (Night night =
                new Night(home).claim("a.837", "1").claim("b.837", "2").start()) {
            night.partner.failures.add(refused(TransferFailure.TRANSFER_REFUSED));
            night.strike();
            assertThat(night.in("failed")).containsExactly("a.837");
            assertThat(night.in("sent")).containsExactly("b.837");
        }
    }

    @Test
    void tryARefusedLoginOnceANightSoThatTheAccountIsNotLocked() throws Exception {
        try (Night night = new Night(home)
                .claim("a.837", "1")
                .claim("b.837", "2")
                .claim("c.837", "3")
                .start()) {
            night.partner.failures.add(refused(LoginFailure.LOGIN_REFUSED));
            night.strike();
            assertThat(night.partner.attempts).containsExactly("a.837");
            assertThat(night.in("failed")).containsExactly("a.837", "b.837", "c.837");
            assertThat(night.log.ofRoute()).hasSize(3).allMatch(line -> line.contains("KFTPS-501"));

            night.claim("d.837", "4").strike();
            assertThat(night.in("sent")).containsExactly("d.837");
        }
    }

    @Test
    void doesNotRetryAnExceptionWithoutACode() throws Exception {
        try (Night night = new Night(home).claim("a.837", "ISA").start()) {
            night.partner.failures.add(new IllegalStateException("a bug"));
            night.strike();
            assertThat(night.partner.attempts).hasSize(1);
            assertThat(night.in("failed")).containsExactly("a.837");
            assertThat(night.log.ofRoute()).singleElement().asString().endsWith("result=failed error=a bug");
        }
    }

    @Test
    @Timeout(30)
    void stopsWithoutSittingOutTheWaitAndWithoutAnotherAttempt() throws Exception {
        Night night = new Night(home)
                .with("kermit.claims.retryDelay", "60000")
                .claim("a.837", "ISA")
                .start();
        night.partner.failures.add(refused(ConnectionFailure.CONNECT_FAILED));
        Thread poll = new Thread(night::strike);
        poll.start();
        await().until(() -> night.partner.attempts.size() == 1);
        night.close();
        poll.join();
        assertThat(night.partner.attempts).hasSize(1);
        assertThat(night.in("outbox")).isEmpty();
        assertThat(night.in("failed")).containsExactly("a.837");
        assertThat(night.log.ofRoute())
                .singleElement()
                .asString()
                .startsWith("file=a.837 bytes=- ")
                .contains(" result=failed error=Stopped", "KFTPS-201");
        assertThat(night.log.complaintsOfOthers()).singleElement().asString().contains("a.837");
    }

    @Test
    void neverWritesThePassword() throws Exception {
        try (Night night =
                new Night(home).claim("a.837", "1").claim("b.837", "2").start()) {
            night.partner.failures.add(refused(LoginFailure.LOGIN_REFUSED));
            night.strike();
            assertThat(night.partner.endpoints)
                    .singleElement()
                    .extracting("password")
                    .isEqualTo(Night.PASSWORD);
            assertThat(night.log.all())
                    .contains("KFTPS-501")
                    .doesNotContain(Night.PASSWORD)
                    .doesNotContain("w%rd");
        }
    }

    /** Each polls for the first time, and at that Camel's lock files of the other would be deleted as left over. */
    @Test
    @Timeout(60)
    void losesNoFileWhenTwoDaemonsReadOneOutbox() throws Exception {
        try (Night one = new Night(home).start();
                Night two = new Night(home).start()) {
            for (int i = 100; i < 300; i++) {
                one.claim(i + ".837", "ISA");
            }
            Thread other = new Thread(two::strike);
            other.start();
            one.strike();
            other.join();
            assertThat(one.in("sent")).hasSize(200);
            assertThat(one.partner.uploads.size() + two.partner.uploads.size()).isEqualTo(200);
        }
    }

    private static Exception refused(Failure failure) {
        return new FtpsOperationFailedException(
                new FtpsException(failure, "ftps.partner.example", 550, "550 No.", null));
    }
}
