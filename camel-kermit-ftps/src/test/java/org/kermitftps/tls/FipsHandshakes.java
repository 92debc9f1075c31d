package org.kermitftps.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.FileInputStream;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.Provider;
import java.security.Security;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.bouncycastle.jsse.provider.BouncyCastleJsseProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kermitftps.policy.CloseNotify;
import org.kermitftps.policy.SessionReuse;
import org.kermitftps.policy.TlsPlan;
import org.kermitftps.policy.TlsPlans;

/**
 * The engines with Bouncy Castle's FIPS jars in place of the ordinary ones and its provider first in the JVM's list; run
 * by {@code mvn -Pfips}, which puts them on the class path. The certificate is keytool's, as the test certificates of the
 * others are made by a library that does not go with these jars.
 */
@Timeout(60)
class FipsHandshakes {

    private static final int DATA_CONNECTIONS = 8;
    private static final String PASSWORD = "changeit";

    @TempDir
    static Path temp;

    private static ExecutorService threads;
    private static ServerSocket listener;

    @BeforeAll
    static void start() throws Exception {
        Security.insertProviderAt(
                (Provider) Class.forName("org.bouncycastle.jcajce.provider.BouncyCastleFipsProvider")
                        .getConstructor()
                        .newInstance(),
                1);
        SSLContext context = SSLContext.getInstance("TLS", "SunJSSE");
        context.init(keys().getKeyManagers(), null, null);
        listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads = Executors.newCachedThreadPool();
        threads.submit(() -> {
            while (true) {
                Socket plain = listener.accept();
                threads.submit(() -> echo(context, plain));
            }
        });
    }

    @AfterAll
    static void stop() throws Exception {
        listener.close();
        threads.shutdownNow();
    }

    static Stream<TlsPlan> plans() {
        return TlsPlans.TABLE.stream().filter(plan -> plan.protocol().equals(TlsPlans.TLS12));
    }

    @ParameterizedTest
    @MethodSource("plans")
    void resumesOnEveryDataConnection(TlsPlan plan) throws Exception {
        assertThat(BouncyCastleJsseProvider.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath())
                .contains("bctls-fips");
        TlsSettings settings = new TlsSettings(
                Verification.NONE,
                null,
                null,
                List.of(),
                List.of(),
                SessionReuse.REQUIRED,
                Duration.ofSeconds(20),
                CloseNotify.TRUE);
        ControlTls tls = new ControlTls(plan, new TlsPeer("localhost", listener.getLocalPort()), settings);
        try (TlsSocket control = tls.secureControl(connect())) {
            roundTrip(control);
            for (int i = 0; i < DATA_CONNECTIONS; i++) {
                try (TlsSocket data = tls.secureData(connect())) {
                    roundTrip(data);
                    assertThat(data.report().resumed()).isTrue();
                }
            }
        }
    }

    private static void roundTrip(TlsSocket socket) throws Exception {
        byte[] sent = "x".repeat(40_000).getBytes(StandardCharsets.US_ASCII);
        socket.getOutputStream().write(sent);
        socket.getOutputStream().flush();
        assertThat(socket.getInputStream().readNBytes(sent.length)).isEqualTo(sent);
    }

    private static Socket connect() throws Exception {
        return new Socket(listener.getInetAddress(), listener.getLocalPort());
    }

    private static Void echo(SSLContext context, Socket plain) throws Exception {
        try (SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket(plain, null, true)) {
            socket.setEnabledProtocols(new String[] {TlsPlans.TLS12});
            socket.getInputStream().transferTo(socket.getOutputStream());
        }
        return null;
    }

    private static KeyManagerFactory keys() throws Exception {
        File file = temp.resolve("keys.p12").toFile();
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Process made = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "RSA",
                        "-dname",
                        "CN=localhost",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        file.getPath())
                .redirectErrorStream(true)
                .redirectOutput(temp.resolve("keytool.log").toFile())
                .start();
        assertThat(made.waitFor()).isZero();
        KeyStore store = KeyStore.getInstance("PKCS12", "SUN");
        try (InputStream in = new FileInputStream(file)) {
            store.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory factory = KeyManagerFactory.getInstance("SunX509");
        factory.init(store, PASSWORD.toCharArray());
        return factory;
    }
}
