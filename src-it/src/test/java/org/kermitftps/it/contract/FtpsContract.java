package org.kermitftps.it.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kermitftps.it.servers.FtpServerUnderTest;
import org.kermitftps.it.servers.NeedsDocker;
import org.kermitftps.it.servers.ReuseCount;

/**
 * What must hold on every server, whatever it is. A server is a subclass that names it; what it cannot do is overridden
 * there with the reason.
 */
@NeedsDocker
abstract class FtpsContract extends RefusalContract {

    /** Enough that single-use tickets and short caches would run out on the way. */
    private static final int UPLOADS = 12;

    /** What the server's own log must show after {@code data} data connections on one control connection. */
    protected abstract void assertReuse(ReuseCount counted, int data);

    /** One login for a whole series of files. */
    protected void assertLogins(long counted) {
        assertThat(counted).isEqualTo(1);
    }

    @Test
    void uploadsUnderTheFinalNameOnly(FtpServerUnderTest server) {
        byte[] claim = bytes(20_000);

        Exchange sent = client.send(Endpoint.of(server), "claim.837", claim);

        assertThat(sent.getException()).isNull();
        assertThat(server.list()).containsExactly("claim.837");
        assertThat(server.read("claim.837")).isEqualTo(claim);
        assertThat(sent.getMessage().getHeaders())
                .containsEntry("KermitFtpSecurity", server.implicit() ? "IMPLICIT" : "TLS")
                .containsEntry("KermitFtpBytes", 20_000L)
                .containsEntry("CamelFtpReplyCode", 226)
                .containsEntry("CamelFileNameProduced", "claim.837");
    }

    @Test
    void sendsTheCommandsOfAnUploadInTheirOrder(FtpServerUnderTest server) {
        client.send(Endpoint.of(server), "claim.837", bytes(100));

        List<String> verbs = server.commands().stream()
                .map(command -> command.split(" ")[0])
                .filter(verb -> !verb.equals("AUTH"))
                .toList();
        assertThat(verbs).containsSubsequence("PBSZ", "PROT", "USER", "PASS", "TYPE", "STOR", "SIZE", "RNFR", "RNTO");
    }

    @Test
    void resumesTheTlsSessionOnTwelveUploadsOverOneConnection(FtpServerUnderTest server) throws Exception {
        for (int i = 1; i <= UPLOADS; i++) {
            Exchange sent = client.send(Endpoint.of(server), "claim" + i + ".837", bytes(1_000 * i));
            assertThat(sent.getException()).as("upload %d", i).isNull();
        }
        client.close();

        assertThat(server.list()).hasSize(UPLOADS).allMatch(name -> server.sizeOf(name) % 1_000 == 0);
        assertLogins(server.commands().stream()
                .filter(command -> command.startsWith("USER"))
                .count());
        assertReuse(server.reuse(), UPLOADS);
    }

    @Test
    void replacesAFileOfTheSameName(FtpServerUnderTest server) {
        server.write("claim.837", bytes(9_000));

        Exchange sent = client.send(Endpoint.of(server), "claim.837", bytes(500));

        assertThat(sent.getException()).isNull();
        assertThat(server.list()).containsExactly("claim.837");
        assertThat(server.sizeOf("claim.837")).isEqualTo(500);
    }

    @Test
    void uploadsInPlaceWhereRenamingIsForbidden(FtpServerUnderTest server) {
        Exchange sent = client.send(Endpoint.of(server).with("uploadInPlace", true), "claim.837", bytes(500));

        assertThat(sent.getException()).isNull();
        assertThat(server.sizeOf("claim.837")).isEqualTo(500);
        assertThat(server.commands()).noneMatch(command -> command.startsWith("RN"));
    }

    @Test
    void createsTheDirectoriesOfAName(FtpServerUnderTest server) {
        Exchange sent = client.send(Endpoint.of(server).in("inbound"), "2026/11/claim.837", bytes(500));

        assertThat(sent.getException()).isNull();
        assertThat(server.list()).containsExactly("inbound/2026/11/claim.837");
    }

    @Test
    void movesAnEmptyFileBothWays(FtpServerUnderTest server) throws Exception {
        Exchange sent = client.send(Endpoint.of(server), "empty.837", new byte[0]);
        assertThat(sent.getException()).isNull();
        assertThat(server.sizeOf("empty.837")).isZero();

        List<Exchange> taken = client.take(Endpoint.of(server), 1);
        assertThat(taken.get(0).getIn().getBody(byte[].class)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"two words.837", "Prüfung-żółć.837", "日本.837", "percent%20and+plus.837", "#1(a)&b.837"})
    void keepsSpacesAndUnicodeInNames(String name, FtpServerUnderTest server) throws Exception {
        byte[] claim = bytes(300);
        assertThat(client.send(Endpoint.of(server), name, claim).getException()).isNull();
        assertThat(server.list()).containsExactly(name);

        Exchange taken = client.take(Endpoint.of(server), 1).get(0);
        assertThat(taken.getIn().getHeader(Exchange.FILE_NAME)).isEqualTo(name);
        assertThat(taken.getIn().getBody(byte[].class)).isEqualTo(claim);
    }

    @Test
    void downloadsAndDeletes(FtpServerUnderTest server) throws Exception {
        byte[] remittance = bytes(70_000);
        server.write("remit.835", remittance);

        Exchange taken =
                client.take(Endpoint.of(server).with("delete", true), 1).get(0);
        client.close();

        assertThat(taken.getIn().getBody(byte[].class)).isEqualTo(remittance);
        assertThat(server.list()).isEmpty();
    }

    @Test
    void downloadsAndMoves(FtpServerUnderTest server) throws Exception {
        server.write("remit.835", bytes(5_000));

        client.take(Endpoint.of(server).with("move", "done"), 1);
        client.close();

        assertThat(server.list()).containsExactly("done/remit.835");
    }

    @Test
    void listsEveryFileOnceAndDownloadsEach(FtpServerUnderTest server) throws Exception {
        for (int i = 1; i <= 7; i++) {
            server.write("remit" + i + ".835", bytes(i * 1_000));
        }

        List<Exchange> taken = client.take(Endpoint.of(server).with("idempotent", true), 7);

        assertThat(taken)
                .extracting(exchange -> exchange.getIn().getHeader(Exchange.FILE_NAME, String.class) + "="
                        + exchange.getIn().getBody(byte[].class).length)
                .containsExactlyInAnyOrder(
                        "remit1.835=1000",
                        "remit2.835=2000",
                        "remit3.835=3000",
                        "remit4.835=4000",
                        "remit5.835=5000",
                        "remit6.835=6000",
                        "remit7.835=7000");
    }

    @Test
    void keepsTheServersDateOnADownloadedFile(FtpServerUnderTest server) throws Exception {
        server.write("remit.835", bytes(50));
        server.run("touch", "-d", "2026-03-01T02:03:04Z", "/home/" + server.user() + "/remit.835");

        Exchange taken = client.take(Endpoint.of(server).with("localWorkDirectory", folder.resolve("work")), 1)
                .get(0);

        assertThat(taken.getIn().getHeader("KermitFtpLastModified", Long.class))
                .isEqualTo(java.time.Instant.parse("2026-03-01T02:03:04Z").toEpochMilli());
    }

    @Test
    void carriesThreeHundredMegabytesInAHeapOfSixtyFour(FtpServerUnderTest server) throws Exception {
        long bytes = 300L << 20;
        BigFile.Result up = BigFile.inItsOwnJvm("up", Endpoint.of(server), bytes, folder);
        assertThat(server.sizeOf(BigFile.NAME)).isEqualTo(bytes);
        assertThat(server.sha256(BigFile.NAME)).isEqualTo(up.sha256());

        BigFile.Result down =
                BigFile.inItsOwnJvm("down", Endpoint.of(server).with("streamDownload", true), bytes, folder);
        assertThat(down.sha256()).isEqualTo(up.sha256());
    }

    /** ProFTPD hangs up over a cancelled RETR, vsftpd says 426, Pure-FTPd a second 150 and no more. */
    @Test
    void fetchesTheRightFilesAfterACancelledDownload(FtpServerUnderTest server) throws Exception {
        CancelledDownload cancelled = CancelledDownload.of(server);

        cancelled.byTheRoute(client, Endpoint.of(server));

        cancelled.assertTheOthersAreRight();
    }

    @Test
    void fetchesTheRightFilesAfterTheLocalDiskWasFull(FtpServerUnderTest server) throws Exception {
        CancelledDownload cancelled = CancelledDownload.of(server);

        Throwable failure = cancelled.byAFullDisk(client, Endpoint.of(server), folder.resolve("work"));

        cancelled.assertTheOthersAreRight();
        assertThat(failure).hasMessageContaining("KFTPS-711").hasMessageContaining("No space left on device");
        assertThat(server.sizeOf(CancelledDownload.BIG)).isEqualTo(CancelledDownload.BYTES);
    }
}
