package org.kermitftps.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kermitftps.tls.TlsFixture.CA;
import static org.kermitftps.tls.TlsFixture.LOCALHOST;
import static org.kermitftps.tls.TlsFixture.control;
import static org.kermitftps.tls.TlsFixture.echo;
import static org.kermitftps.tls.TlsFixture.settings;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.Certificate;
import java.security.spec.ECGenParameterSpec;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.StreamHandler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kermitftps.policy.SessionReuse;
import org.kermitftps.policy.TlsPlans;
import org.kermitftps.support.TestCertificates;
import org.kermitftps.support.TestCertificates.Authority;
import org.kermitftps.support.TestCertificates.Issued;

class ShortHelloTest {

    private static final int DATA_CONNECTIONS = 6;
    private static final String ECDHE = "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256";

    /** The server resumes nothing, so each data connection needs what the short hello has for a full handshake. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"RSA, 2048", "RSA, 3072", "EC, secp256r1", "EC, secp384r1", "EC, secp521r1"})
    void isEnoughForAFullHandshakeWithTheSameCertificate(String algorithm, String kind) throws Exception {
        Issued issued = CA.issueFor(keys(algorithm, kind), "localhost", "127.0.0.1");
        try (TestServer server = TestServer.forgetful(issued, TlsPlans.TLS12, TestServer.ECHO)) {
            ControlTls tls = control(TlsFixture.BC12, server, settings(SessionReuse.AUTO));
            try (TlsSocket control = tls.secureControl(server.connect())) {
                echo(control, "PBSZ 0\r\n");
                for (int i = 0; i < DATA_CONNECTIONS; i++) {
                    try (TlsSocket data = tls.secureData(server.connect())) {
                        echo(data, "a line of data");
                        assertThat(data.report().resumed()).isFalse();
                    }
                }
            }
            server.await();
            assertThat(server.faults()).isEmpty();
        }
    }

    /** The schemes offered are those of our own key too, which may be of another kind than the server's. */
    @ParameterizedTest
    @CsvSource({"RSA, 2048, EC, secp256r1", "EC, secp256r1, RSA, 2048", "EC, secp384r1, EC, secp256r1"})
    void isNotUsedWhereOurOwnCertificateMayBeAskedFor(String ours, String ourKind, String theirs, String theirKind)
            throws Exception {
        Authority clients = TestCertificates.authority("Clients");
        Issued us = clients.issueFor(keys(ours, ourKind), "us.example.org");
        Issued them = CA.issueFor(keys(theirs, theirKind), "localhost", "127.0.0.1");
        try (TestServer server = TestServer.demandingAndForgetful(them, clients, TestServer.ECHO)) {
            ControlTls tls = control(TlsFixture.BC12, server, TlsFixture.showing(TestCertificates.keyManagers(us)));
            try (TlsSocket control = tls.secureControl(server.connect())) {
                echo(control, "PBSZ 0\r\n");
                for (int i = 0; i < DATA_CONNECTIONS; i++) {
                    try (TlsSocket data = tls.secureData(server.connect())) {
                        echo(data, "a line of data");
                    }
                }
            }
            server.await();
            assertThat(server.faults()).isEmpty();
        }
    }

    @Test
    void offersWhatTheCertificatesShownAreSignedBy() throws Exception {
        Issued issued = CA.issueFor(keys("RSA", "2048"), "localhost");

        ShortHello hello = ShortHello.of(shown(issued), ECDHE);

        assertThat(hello.schemes())
                .containsExactly("rsa_pkcs1_sha256", "rsa_pkcs1_sha384", "rsa_pkcs1_sha512", "ecdsa_secp256r1_sha256");
        assertThat(hello.groups()).startsWith("x25519", "secp256r1");
    }

    /** What the engine cannot do it complains of, three lines for each file. */
    @ParameterizedTest
    @CsvSource({"RSA, 2048", "EC, secp256r1", "EC, secp521r1"})
    void namesNothingTheEngineCannotDo(String algorithm, String kind) throws Exception {
        Issued issued = CA.issueFor(keys(algorithm, kind), "localhost", "127.0.0.1");
        Logger engines = Logger.getLogger("org.bouncycastle.jsse.provider");
        List<String> complaints = new CopyOnWriteArrayList<>();
        Handler handler = new StreamHandler() {
            @Override
            public void publish(LogRecord record) {
                complaints.add(record.getMessage());
            }
        };
        try (TestServer server = TestServer.tls(issued, TlsPlans.TLS12, TestServer.ECHO)) {
            ControlTls tls = control(TlsFixture.BC12, server, settings(SessionReuse.AUTO));
            try (TlsSocket control = tls.secureControl(server.connect())) {
                echo(control, "PBSZ 0\r\n");
                engines.addHandler(handler);
                for (int i = 0; i < DATA_CONNECTIONS; i++) {
                    try (TlsSocket data = tls.secureData(server.connect())) {
                        echo(data, "a line of data");
                        assertThat(data.report().resumed()).isTrue();
                    }
                }
            }
        } finally {
            engines.removeHandler(handler);
        }
        assertThat(complaints).noneMatch(each -> each.contains("SSLParameters"));
    }

    @Test
    void doesWithoutWhereItIsNotKnownToSuffice() throws Exception {
        assertThat(ShortHello.of(shown(LOCALHOST), ECDHE)).isNotNull();
        assertThat(ShortHello.of(shown(LOCALHOST), "TLS_DHE_RSA_WITH_AES_128_GCM_SHA256"))
                .isNull();
        assertThat(ShortHello.of(shown(LOCALHOST), "TLS_AES_128_GCM_SHA256")).isNull();
        assertThat(ShortHello.of(shown(CA.issueFor(keys("RSASSA-PSS", "2048"), "localhost")), ECDHE))
                .isNull();
    }

    private static Certificate[] shown(Issued issued) {
        return issued.chain().toArray(Certificate[]::new);
    }

    private static KeyPair keys(String algorithm, String kind) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
        if (algorithm.equals("EC")) {
            generator.initialize(new ECGenParameterSpec(kind));
        } else {
            generator.initialize(Integer.parseInt(kind));
        }
        return generator.generateKeyPair();
    }
}
