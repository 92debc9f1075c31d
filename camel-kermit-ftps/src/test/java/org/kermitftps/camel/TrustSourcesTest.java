package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import org.apache.camel.support.jsse.KeyStoreParameters;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.apache.camel.support.jsse.TrustManagersParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kermitftps.failure.TlsFailure;
import org.kermitftps.support.CapturedLog;
import org.kermitftps.support.ScriptedFtpServer;
import org.kermitftps.support.TestCertificates;
import org.kermitftps.tls.Fingerprints;

/** Whom an endpoint trusts: the JVM's authorities, files and stores of its own, a pin, or anybody. */
class TrustSourcesTest extends ScriptedTest {

    @Test
    void trustsTheJvmsAuthoritiesByDefault() {
        FtpsOperationFailedException failure = refused(endpoint("username=joe&password=secret"), "a.txt", "hello");

        assertThat(failure.failure()).isEqualTo(TlsFailure.CERTIFICATE_UNTRUSTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"certsOk=true", "verify=none"})
    void warnsOncePerConnectionWhenAnyCertificateIsGood(String option) {
        String anyCertificate = endpoint("username=joe&password=secret", option);
        try (CapturedLog log = CapturedLog.start()) {
            uploaded(anyCertificate, "a.txt", "hello");
            uploaded(anyCertificate, "b.txt", "hello");

            assertThat(server.conversations()).hasSize(1);
            assertThat(log.lines(option + ", the certificate of"))
                    .singleElement()
                    .asString()
                    .contains("WARN", "certsOkFingerprint=" + Fingerprints.sha256(CERTIFICATE.certificate()));
        }
    }

    @Test
    void acceptsAPinnedCertificateOfAnyIssuerAndName() {
        ScriptedFtpServer selfSigned = server;
        server = ScriptedFtpServer.explicit(TestCertificates.selfSigned("CN=Example Certificate"));
        selfSigned.close();
        server.files().mkdir("/in");
        try (CapturedLog log = CapturedLog.start()) {
            uploaded(endpoint("username=joe&password=secret", "certsOk=true"), "a.txt", "hello");
            String shown = log.lines("certsOkFingerprint=").get(0).replaceAll(".*certsOkFingerprint=", "");

            uploaded(endpoint("username=joe&password=secret", "certsOkFingerprint=" + shown), "b.txt", "hello");
        }
    }

    @Test
    void refusesAnotherCertificateThanThePinnedOne() {
        String endpoint = endpoint("username=joe&password=secret", "certsOkFingerprint=" + "ab".repeat(32));

        assertThat(refused(endpoint, "a.txt", "hello").failure()).isEqualTo(TlsFailure.CERTIFICATE_NOT_PINNED);
        assertThat(server.commands()).noneMatch(each -> each.contains("USER"));
    }

    @Test
    void takesTrustFromADirectoryAndAStoreTogether() throws Exception {
        Path directory = Files.createDirectory(temp.resolve("authorities"));
        Files.move(temp.resolve("ca.pem"), directory.resolve("ca.pem"));
        KeyStore partners = KeyStore.getInstance("JKS");
        partners.load(null, null);
        partners.setCertificateEntry(
                "other", TestCertificates.authority("Other").certificate());
        try (OutputStream out = Files.newOutputStream(temp.resolve("partners.jks"))) {
            partners.store(out, "changeit".toCharArray());
        }
        String login = "username=joe&password=secret";
        String store = "trustStore=" + temp.resolve("partners.jks") + "&trustStorePassword=changeit";

        assertThat(refused(endpoint(login, store), "a.txt", "hello").failure())
                .isEqualTo(TlsFailure.CERTIFICATE_UNTRUSTED);
        uploaded(endpoint(login, store, "verifyDir=" + directory), "a.txt", "hello");
    }

    @Test
    void takesTrustFromSslContextParameters() throws Exception {
        KeyStore keyStore = KeyStore.getInstance("PKCS12");
        keyStore.load(null, null);
        keyStore.setCertificateEntry("ca", AUTHORITY.certificate());
        TrustManagersParameters trust = new TrustManagersParameters();
        KeyStoreParameters store = new KeyStoreParameters();
        store.setKeyStore(keyStore);
        trust.setKeyStore(store);
        SSLContextParameters parameters = new SSLContextParameters();
        parameters.setTrustManagers(trust);
        context.getRegistry().bind("partnerTls", parameters);

        uploaded(endpoint("username=joe&password=secret", "sslContextParameters=#partnerTls"), "a.txt", "hello");

        assertThat(server.files().text("/in/a.txt")).isEqualTo("hello");
    }
}
