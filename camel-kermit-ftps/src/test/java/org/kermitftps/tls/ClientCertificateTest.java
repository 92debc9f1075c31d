package org.kermitftps.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kermitftps.tls.TlsFixture.LOCALHOST;
import static org.kermitftps.tls.TlsFixture.control;
import static org.kermitftps.tls.TlsFixture.echo;
import static org.kermitftps.tls.TlsFixture.failure;
import static org.kermitftps.tls.TlsFixture.showing;

import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.KeyManager;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.PKCS8Generator;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.openssl.jcajce.JceOpenSSLPKCS8EncryptorBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kermitftps.failure.OptionFailure;
import org.kermitftps.failure.TlsFailure;
import org.kermitftps.policy.TlsPlan;
import org.kermitftps.support.TestCertificates;
import org.kermitftps.support.TestCertificates.Authority;
import org.kermitftps.support.TestCertificates.Issued;

/** Our own certificate: read from what people have, shown with its chain to servers of both versions by both engines. */
@Timeout(60)
class ClientCertificateTest {

    private static final String PLANS = "org.kermitftps.tls.TlsFixture#plans";
    private static final Authority CLIENTS = TestCertificates.authority("Clients");
    private static final Issued US = CLIENTS.subordinate("Issuing clients").issue("us.example.org");
    private static final Issued STRANGER =
            TestCertificates.authority("Stranger").issue("stranger.example.org");
    private static final String PASSWORD = "hush";

    @TempDir
    private Path folder;

    private Path chain;

    @BeforeEach
    void writeTheChain() throws Exception {
        chain = TestCertificates.writePem(
                folder.resolve("client.pem"), US.chain().get(0), US.chain().get(1));
    }

    @ParameterizedTest
    @MethodSource(PLANS)
    void showsTheCertificateWithItsChain(TlsPlan plan) throws Exception {
        Path key = TestCertificates.writeKeyPem(folder.resolve("client.key"), US);

        assertThat(seenByServer(plan, ClientIdentity.ofPem(chain, key, null)))
                .containsExactly(US.chain().get(0), US.chain().get(1));
    }

    @ParameterizedTest
    @MethodSource(PLANS)
    void showsTheCertificateOfAKeyStore(TlsPlan plan) throws Exception {
        Path store = TestCertificates.writePkcs12(folder.resolve("client.p12"), US, PASSWORD.toCharArray());

        assertThat(seenByServer(plan, ClientIdentity.ofStore(store, PASSWORD))).containsExactlyElementsOf(US.chain());
    }

    @ParameterizedTest
    @MethodSource(PLANS)
    void saysThatTheServerWantsACertificate(TlsPlan plan) {
        assertThatThrownBy(() -> seenByServer(plan))
                .satisfies(failure(TlsFailure.CLIENT_CERTIFICATE_REFUSED))
                .hasMessageContaining("none is configured");
    }

    @ParameterizedTest
    @MethodSource(PLANS)
    void saysThatTheServerRefusedTheCertificateAndWhich(TlsPlan plan) throws Exception {
        Path wrong = TestCertificates.writePkcs12(folder.resolve("wrong.p12"), STRANGER, PASSWORD.toCharArray());
        KeyManager stranger = ClientIdentity.ofStore(wrong, PASSWORD);

        assertThatThrownBy(() -> seenByServer(plan, stranger))
                .satisfies(failure(TlsFailure.CLIENT_CERTIFICATE_REFUSED))
                .hasMessageContaining("CN=stranger.example.org");
    }

    /** What openssl pkcs8 writes today, and with -v2 aes128. */
    @ParameterizedTest
    @ValueSource(strings = {"2.16.840.1.101.3.4.1.42", "2.16.840.1.101.3.4.1.2"})
    void readsAnEncryptedKey(String cipher) throws Exception {
        Path key = encrypted(US.key(), new ASN1ObjectIdentifier(cipher));

        assertThat(ClientIdentity.ofPem(chain, key, PASSWORD).getPrivateKey("client"))
                .isEqualTo(US.key());
    }

    @Test
    void readsAKeyFromTheFileOfTheCertificate() throws Exception {
        Path key = TestCertificates.writeKeyPem(folder.resolve("client.key"), US);
        Path both = Files.writeString(folder.resolve("both.pem"), Files.readString(key) + Files.readString(chain));

        assertThat(ClientIdentity.ofPem(both, both, null).getCertificateChain("client"))
                .hasSize(2);
    }

    @Test
    void readsAKeyOfRsa() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        PrivateKey rsa = generator.generateKeyPair().getPrivate();
        Path key = TestCertificates.writeKeyPem(folder.resolve("rsa.key"), new Issued(US.chain(), rsa));

        assertThat(PemKey.load(key, null)).isEqualTo(rsa);
    }

    @Test
    void saysWhatIsWrongWithTheFiles() throws Exception {
        Path key = TestCertificates.writeKeyPem(folder.resolve("client.key"), US);
        Path others = TestCertificates.writeKeyPem(folder.resolve("other.key"), STRANGER);
        Path locked = encrypted(US.key(), PKCS8Generator.AES_256_CBC);
        Path old = Files.writeString(
                folder.resolve("old.key"), Files.readString(key).replace("PRIVATE KEY", "EC PRIVATE KEY"));

        unreadable(chain, folder.resolve("missing.key"), null, "missing.key");
        unreadable(chain, chain, null, "no PRIVATE KEY block");
        unreadable(key, key, null, "client.key has no readable CERTIFICATE block");
        unreadable(chain, others, null, "is not the key of the first certificate");
        unreadable(chain, locked, null, "clientKeyPassword is missing");
        unreadable(chain, locked, "wrong", "clientKeyPassword");
        unreadable(chain, old, null, "openssl pkcs8 -topk8");
    }

    @Test
    void saysWhatIsWrongWithAKeyStore() throws Exception {
        Path store = TestCertificates.writePkcs12(folder.resolve("client.p12"), US, PASSWORD.toCharArray());
        for (Path file : List.of(store, folder.resolve("missing.p12"))) {
            assertThatThrownBy(() -> ClientIdentity.ofStore(file, "wrong"))
                    .satisfies(failure(OptionFailure.CLIENT_KEY_UNREADABLE))
                    .hasMessageContaining(file.getFileName().toString())
                    .hasMessageContaining("keyStorePassword");
        }
    }

    private static void unreadable(Path chain, Path key, String password, String why) {
        assertThatThrownBy(() -> ClientIdentity.ofPem(chain, key, password))
                .satisfies(failure(OptionFailure.CLIENT_KEY_UNREADABLE))
                .hasMessageContaining(why);
    }

    private Path encrypted(PrivateKey key, ASN1ObjectIdentifier cipher) throws Exception {
        StringWriter pem = new StringWriter();
        try (JcaPEMWriter writer = new JcaPEMWriter(pem)) {
            writer.writeObject(new JcaPKCS8Generator(
                    key,
                    new JceOpenSSLPKCS8EncryptorBuilder(cipher)
                            .setProvider(new BouncyCastleProvider())
                            .setPRF(PKCS8Generator.PRF_HMACSHA256)
                            .setPassword(PASSWORD.toCharArray())
                            .build()));
        }
        assertThat(pem.toString()).startsWith("-----BEGIN ENCRYPTED PRIVATE KEY-----");
        return Files.writeString(folder.resolve("encrypted.key"), pem.toString());
    }

    private static List<Certificate> seenByServer(TlsPlan plan, KeyManager... keys) throws Exception {
        AtomicReference<List<Certificate>> seen = new AtomicReference<>();
        TestServer.Session look = (socket, plain) -> {
            seen.set(List.of(socket.getSession().getPeerCertificates()));
            TestServer.ECHO.serve(socket, plain);
        };
        try (TestServer server = TestServer.demanding(LOCALHOST, CLIENTS, plan.protocol(), look)) {
            ControlTls tls = control(plan, server, showing(keys));
            try (TlsSocket socket = tls.secureControl(server.connect())) {
                echo(socket, "PBSZ 0\r\n");
            }
        }
        return seen.get();
    }
}
