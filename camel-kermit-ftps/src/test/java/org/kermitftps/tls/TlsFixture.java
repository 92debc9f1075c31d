package org.kermitftps.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.KeyManager;
import javax.net.ssl.X509TrustManager;
import org.assertj.core.api.ThrowingConsumer;
import org.kermitftps.failure.Failure;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.policy.CloseNotify;
import org.kermitftps.policy.SessionReuse;
import org.kermitftps.policy.TlsPlan;
import org.kermitftps.policy.TlsPlans;
import org.kermitftps.support.TestCertificates;
import org.kermitftps.support.TestCertificates.Authority;
import org.kermitftps.support.TestCertificates.Issued;

/** What the TLS tests share: an authority, a server certificate for localhost, settings that trust it. */
final class TlsFixture {

    static final Authority CA = TestCertificates.authority("Test authority");
    static final Issued LOCALHOST = CA.issue("localhost", "127.0.0.1");
    static final TlsPlan BC12 = TlsPlans.TABLE.get(0);
    static final TlsPlan JDK12 = TlsPlans.TABLE.get(1);
    static final TlsPlan JDK13 = TlsPlans.TABLE.get(2);

    static final TlsPlan BCTLS12 = TlsPlans.TABLE.get(3);

    private TlsFixture() {}

    static Stream<TlsPlan> plans() {
        return TlsPlans.TABLE.stream();
    }

    static Stream<TlsPlan> plans12() {
        return TlsPlans.TABLE.stream().filter(plan -> plan.protocol().equals(TlsPlans.TLS12));
    }

    static Stream<TlsPlan> plans13() {
        return TlsPlans.TABLE.stream().filter(plan -> plan.protocol().equals(TlsPlans.TLS13));
    }

    static TlsSettings settings() {
        return settings(SessionReuse.AUTO);
    }

    static TlsSettings settings(SessionReuse reuse) {
        return new TlsSettings(
                Verification.CHAIN_AND_NAME,
                trusting(CA.certificate()),
                null,
                List.of(),
                List.of(),
                reuse,
                Duration.ofSeconds(20),
                CloseNotify.TRUE);
    }

    static TlsSettings verifying(Verification verification, X509TrustManager chain, String pin) {
        return new TlsSettings(
                verification,
                chain,
                pin,
                List.of(),
                List.of(),
                SessionReuse.AUTO,
                Duration.ofSeconds(20),
                CloseNotify.TRUE);
    }

    static TlsSettings asking(Verification verification, X509TrustManager chain, PeerRule... rules) {
        return new TlsSettings(
                verification,
                chain,
                null,
                List.of(),
                List.of(),
                SessionReuse.AUTO,
                Duration.ofSeconds(20),
                CloseNotify.TRUE,
                List.of(rules));
    }

    static TlsSettings showing(KeyManager... keys) {
        return new TlsSettings(
                Verification.CHAIN_AND_NAME,
                trusting(CA.certificate()),
                null,
                List.of(keys),
                List.of(),
                SessionReuse.AUTO,
                Duration.ofSeconds(20),
                CloseNotify.TRUE);
    }

    static TlsSettings within(Duration handshakeTimeout) {
        return new TlsSettings(
                Verification.CHAIN_AND_NAME,
                trusting(CA.certificate()),
                null,
                List.of(),
                List.of(),
                SessionReuse.AUTO,
                handshakeTimeout,
                CloseNotify.TRUE);
    }

    static X509TrustManager trusting(X509Certificate certificate) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setCertificateEntry("trusted", certificate);
            return DefaultTrust.of(store);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** For {@code satisfies}: the row of the failure table. */
    static ThrowingConsumer<Throwable> failure(Failure expected) {
        return thrown -> assertThat(thrown).isInstanceOfSatisfying(FtpsException.class, e -> assertThat(e.failure())
                .as(e.getMessage())
                .isEqualTo(expected));
    }

    static ControlTls control(TlsPlan plan, TestServer server, TlsSettings settings) throws IOException {
        return new ControlTls(plan, new TlsPeer("localhost", server.port()), settings);
    }

    /** A round trip; on TLS 1.3 it also brings the tickets in, as the first command after AUTH does. */
    static void echo(TlsSocket socket, String line) throws IOException {
        byte[] sent = line.getBytes(StandardCharsets.UTF_8);
        socket.getOutputStream().write(sent);
        socket.getOutputStream().flush();
        assertThat(new String(socket.getInputStream().readNBytes(sent.length), StandardCharsets.UTF_8))
                .isEqualTo(line);
    }
}
