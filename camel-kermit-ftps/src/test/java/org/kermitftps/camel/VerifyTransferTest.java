package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kermitftps.failure.TransferFailure;
import org.kermitftps.support.ScriptedFtpServer;

/** Proof of arrival: what is asked, what is compared, and what is said of it. */
class VerifyTransferTest extends ScriptedTest {

    private static final String SHA256_OF_HELLO = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";

    private void offer(String... features) {
        server.reply("FEAT", "211-Features\r\n " + String.join("\r\n ", features) + "\r\n211 End");
    }

    /** HASH and XSHA256 as they should be. */
    private void hashes(String... features) {
        offer(features);
        server.reply("OPTS", "200 selected");
        server.on("HASH", (with, name) -> with.say("213 SHA-256 0-4 " + sha256(with.path(name)) + " " + name));
        server.on(
                "XSHA256",
                (with, name) -> with.say("250 " + sha256(with.path(name)).toUpperCase()));
    }

    private String sha256(String path) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(server.files().get(path)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private void storeOneByteWrong() {
        server.on("STOR", (with, name) -> {
            ScriptedFtpServer.usual("STOR").give(with, name);
            server.files().put(with.path(name), "hellO");
        });
    }

    private static void assertOutcome(Exchange exchange, String outcome, String sha256) {
        assertThat(exchange.getIn().getHeader(KermitFtpsConstants.OUTCOME)).isEqualTo(outcome);
        assertThat(exchange.getIn().getHeader(KermitFtpsConstants.SHA256)).isEqualTo(sha256);
    }

    @Test
    void comparesSizesByDefault() {
        assertOutcome(uploaded(in("autoCreate=false"), "a.txt", "hello"), "VERIFIED", null);

        assertThat(server.commands()).noneMatch(each -> each.contains("FEAT") || each.contains("HASH"));
    }

    @Test
    void saysStoredIfNobodyTellsTheSize() {
        server.reply("SIZE", "502 what?");

        assertOutcome(uploaded(in(), "a.txt", "hello"), "STORED", null);
    }

    @Test
    void asksNothingIfNothingIsWanted() {
        Exchange exchange = uploaded(in("verifyTransfer=none", "autoCreate=false"), "a.txt", "hello");

        assertOutcome(exchange, "STORED", null);
        assertThat(said(0))
                .containsExactly("t:EPSV", "t:STOR in/a.txt.*.part", "t:RNFR in/a.txt.*.part", "t:RNTO in/a.txt");
    }

    @Test
    void comparesHashesAndSelectsTheAlgorithmOnce() {
        hashes("HASH SHA-1*;SHA-256", "XSHA256");

        Exchange exchange = uploaded(in("verifyTransfer=hash", "autoCreate=false"), "a.txt", "hello");
        uploaded(in("verifyTransfer=hash", "autoCreate=false"), "b.txt", "hello");

        assertOutcome(exchange, "VERIFIED", SHA256_OF_HELLO);
        assertThat(said(0))
                .containsExactly(
                        "t:FEAT",
                        "t:EPSV",
                        "t:STOR in/a.txt.*.part",
                        "t:OPTS HASH SHA-256",
                        "t:HASH in/a.txt.*.part",
                        "t:RNFR in/a.txt.*.part",
                        "t:RNTO in/a.txt",
                        "t:EPSV",
                        "t:STOR in/b.txt.*.part",
                        "t:HASH in/b.txt.*.part",
                        "t:RNFR in/b.txt.*.part",
                        "t:RNTO in/b.txt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"XSHA256", "HASH SHA-256*"})
    void leavesNothingBehindIfTheHashDiffers(String feature) {
        hashes(feature);
        storeOneByteWrong();

        FtpsOperationFailedException failure = refused(in("verifyTransfer=best"), "a.txt", "hello");

        assertThat(failure.failure()).isEqualTo(TransferFailure.HASH_DIFFERS);
        assertThat(failure).hasMessageContaining("KFTPS-713").hasMessageContaining(SHA256_OF_HELLO);
        assertThat(server.files().paths()).isEmpty();
    }

    @Test
    void sendsNothingIfAHashIsRequiredAndNoneIsOffered() {
        offer("SIZE");

        assertThat(refused(in("verifyTransfer=hash"), "a.txt", "hello").failure())
                .isEqualTo(TransferFailure.HASH_NOT_OFFERED);
        assertThat(server.commands()).noneMatch(each -> each.contains("STOR"));
    }

    @Test
    void sendsNoTextIfAHashIsRequired() {
        hashes("XSHA256");

        assertThat(refused(in("verifyTransfer=hash", "type=text"), "a.txt", "hello"))
                .hasMessageContaining("KFTPS-714")
                .hasMessageContaining("TYPE A");
    }

    @Test
    void takesTheSizeIfTheBestIsNoHash() {
        offer("SIZE");
        assertOutcome(uploaded(in("verifyTransfer=best"), "a.txt", "hello"), "VERIFIED", null);

        server.on("STOR", (with, name) -> {
            ScriptedFtpServer.usual("STOR").give(with, name);
            server.files().put(with.path(name), "hell");
        });
        assertThat(refused(in("verifyTransfer=best"), "a.txt", "hello").failure())
                .isEqualTo(TransferFailure.SIZE_DIFFERS);
    }

    @Test
    void removesTheFileIfAHashIsRequiredAndNotTold() {
        hashes("XSHA256");
        server.reply("XSHA256", "550 permission denied");

        FtpsOperationFailedException failure = refused(in("verifyTransfer=hash"), "a.txt", "hello");

        assertThat(failure.failure()).isEqualTo(TransferFailure.HASH_UNTOLD);
        assertThat(failure).hasMessageContaining("550 permission denied");
        assertThat(server.files().paths()).isEmpty();
        assertOutcome(uploaded(in("verifyTransfer=best"), "a.txt", "hello"), "VERIFIED", SHA256_OF_HELLO);
    }

    private void poll(String... options) throws Exception {
        hashes("XSHA256");
        server.files().put("/in/a.txt", "hello");
        server.once("XSHA256", (with, name) -> with.say("250 " + SHA256_OF_HELLO.replace('2', '3')));
        poll("initialDelay=0&delay=20", e -> e.getIn().getBody(String.class), options);
        await().until(() -> received.size() == 1);
        context.stop();
    }

    @Test
    void deliversADownloadOnlyWithTheRightHash() throws Exception {
        poll("verifyTransfer=hash", "delete=true");

        assertThat(failure()).isEqualTo(TransferFailure.HASH_DIFFERS);
        assertOutcome(received.get(0), "VERIFIED", SHA256_OF_HELLO);
        assertThat(server.commands().stream().filter(each -> each.startsWith("t:XSHA256")))
                .hasSize(2);
        assertThat(server.files().paths()).isEmpty();
    }

    @Test
    void keepsNoLocalFileWithAnotherHash() throws Exception {
        poll("verifyTransfer=hash", "delete=true", "localWorkDirectory=" + temp.resolve("work"));

        assertThat(failure()).isEqualTo(TransferFailure.HASH_DIFFERS);
        assertOutcome(received.get(0), "VERIFIED", SHA256_OF_HELLO);
    }

    @Test
    void failsTheLastReadOfAStreamWithAnotherHash() throws Exception {
        poll("verifyTransfer=hash", "delete=true", "streamDownload=true");

        assertThat(failure()).isEqualTo(TransferFailure.HASH_DIFFERS);
        assertThat(List.copyOf(server.files().paths())).isEmpty();
    }
}
