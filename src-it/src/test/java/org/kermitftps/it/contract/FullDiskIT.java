package org.kermitftps.it.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.HexFormat;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kermitftps.it.servers.FtpServerUnderTest;
import org.kermitftps.it.servers.NeedsDocker;
import org.kermitftps.it.servers.ServerVariant;
import org.kermitftps.it.servers.Servers;

/** Servers whose disk is full: what they say differs, what becomes of the files must not. */
@NeedsDocker
class FullDiskIT {

    private static final byte[] TOO_MUCH = FtpsContract.bytes(ServerVariant.SMALL_DISK_BYTES + 1_000_000);
    private static final byte[] YESTERDAYS = FtpsContract.bytes(500);

    private CamelClient client;

    @BeforeEach
    void open() throws Exception {
        client = new CamelClient();
    }

    @AfterEach
    void close() throws Exception {
        client.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"VSFTPD_SMALL_DISK", "PROFTPD_SMALL_DISK", "PURE_FTPD_SMALL_DISK"})
    void leaveTheOldFileAndNoStubAndTakeTheNextOne(ServerVariant variant, Servers servers) throws Exception {
        FtpServerUnderTest server = servers.get(variant);
        assertThat(client.send(Endpoint.of(server), "claim.837", YESTERDAYS).getException())
                .isNull();

        Exchange sent = client.send(Endpoint.of(server), "claim.837", TOO_MUCH);

        assertFull(sent);
        assertThat(server.list()).containsExactly("claim.837");
        assertThat(server.sha256("claim.837")).isEqualTo(sha256(YESTERDAYS));
        assertThat(client.send(Endpoint.of(server), "claim.837", FtpsContract.bytes(900))
                        .getException())
                .isNull();
        assertThat(server.sizeOf("claim.837")).isEqualTo(900);
    }

    @ParameterizedTest
    @EnumSource(names = {"VSFTPD_SMALL_DISK", "PROFTPD_SMALL_DISK", "PURE_FTPD_SMALL_DISK"})
    void areToldApartBeforeTheFirstByteToo(ServerVariant variant, Servers servers) {
        FtpServerUnderTest server = servers.get(variant);
        String filler = "/home/" + server.user() + "/filler";
        server.run("sh", "-c", "cat /dev/zero > " + filler + " 2>/dev/null || true");

        assertFull(client.send(Endpoint.of(server), "claim.837", YESTERDAYS));
        assertThat(server.list()).containsExactly("filler");

        server.run("rm", filler);
        assertThat(client.send(Endpoint.of(server), "claim.837", YESTERDAYS).getException())
                .isNull();
        assertThat(server.list()).containsExactly("claim.837");
    }

    private static void assertFull(Exchange sent) {
        assertThat(sent.getException()).hasMessageContaining("KFTPS-741").hasMessageContaining("Server said: ");
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
