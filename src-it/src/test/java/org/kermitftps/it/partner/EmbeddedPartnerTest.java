package org.kermitftps.it.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import org.apache.commons.net.ftp.FTPClient;
import org.apache.commons.net.ftp.FTPSClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The partner seen by commons-net's own client, so that our client is never measured against our own idea of a server. */
class EmbeddedPartnerTest {
    @TempDir
    Path work;

    private EmbeddedPartner partner;

    @BeforeEach
    void start() throws Exception {
        partner = EmbeddedPartner.explicit(work.resolve("home"));
    }

    @AfterEach
    void stop() {
        partner.close();
    }

    @Test
    void takesAFileFromAClientThatTrustsItsAuthorityAndChecksItsName() throws Exception {
        FTPSClient client = connect(new FTPSClient(false, trusting(partner)), partner);
        client.execPBSZ(0);
        client.execPROT("P");

        assertThat(store(client, "claims.837")).isTrue();
        client.rename("claims.837", "final.837");

        assertThat(partner.home().resolve("final.837")).hasContent("ISA*");
        awaitArrivals("claims.837", 1);
        awaitArrivals("final.837", 1);
        assertThat(partner.arrivals().of("other.837")).isZero();
        client.disconnect();
    }

    @Test
    void countsASecondCopyUnderTheSameName() throws Exception {
        FTPSClient client = connect(new FTPSClient(false, trusting(partner)), partner);
        client.execPBSZ(0);
        client.execPROT("P");
        store(client, "claims.837");
        store(client, "claims.837");

        awaitArrivals("claims.837", 2);
        client.disconnect();
    }

    @Test
    void refusesNamesAndPasswordsInClear() throws Exception {
        FTPClient client = new FTPClient();
        client.connect(partner.host(), partner.port());

        assertThat(client.login(partner.username(), partner.password())).isFalse();
        assertThat(client.getReplyCode()).isEqualTo(530);
        client.disconnect();
    }

    @Test
    void refusesDataInClear() throws Exception {
        FTPSClient client = connect(new FTPSClient(false, trusting(partner)), partner);

        assertThat(store(client, "claims.837")).isFalse();
        assertThat(client.getReplyCode()).isEqualTo(521);
        assertThat(partner.home()).isEmptyDirectory();
        client.disconnect();
    }

    @Test
    void isNotTrustedByAClientThatDoesNotKnowItsAuthority() {
        assertThatThrownBy(() -> connect(new FTPSClient(false, SSLContext.getDefault()), partner))
                .isInstanceOf(SSLHandshakeException.class);
    }

    @Test
    void speaksTlsFromTheFirstByteWhenImplicit() throws Exception {
        try (EmbeddedPartner implicit = EmbeddedPartner.implicit(work.resolve("implicit"))) {
            FTPSClient client = connect(new FTPSClient(true, trusting(implicit)), implicit);
            client.execPBSZ(0);
            client.execPROT("P");

            assertThat(store(client, "claims.837")).isTrue();
            client.disconnect();
        }
    }

    /** FtpServer tells its ftplets after it has told the client. */
    private void awaitArrivals(String name, int times) {
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(partner.arrivals().of(name)).isEqualTo(times));
    }

    private static FTPSClient connect(FTPSClient client, EmbeddedPartner partner) throws IOException {
        client.setEndpointCheckingEnabled(true);
        client.connect(partner.host(), partner.port());
        assertThat(client.login(partner.username(), partner.password())).isTrue();
        client.enterLocalPassiveMode();
        return client;
    }

    private static boolean store(FTPSClient client, String name) throws IOException {
        return client.storeFile(name, new ByteArrayInputStream("ISA*".getBytes()));
    }

    private SSLContext trusting(EmbeddedPartner trusted) throws Exception {
        Path pem = trusted.writeAuthority(work.resolve("ca-" + trusted.port() + ".pem"));
        KeyStore anchors = KeyStore.getInstance("PKCS12");
        anchors.load(null, null);
        try (var in = Files.newInputStream(pem)) {
            anchors.setCertificateEntry(
                    "ca", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(anchors);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
