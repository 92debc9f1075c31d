package org.kermitftps.wire;

import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.negotiate.PlanMemory;
import org.kermitftps.policy.AuthMechanism;
import org.kermitftps.policy.CloseNotify;
import org.kermitftps.policy.ProtectionLevel;
import org.kermitftps.policy.SecurityPolicy;
import org.kermitftps.policy.SessionReuse;
import org.kermitftps.policy.TlsEngineName;
import org.kermitftps.policy.TlsPlans;
import org.kermitftps.support.LeftOvers;
import org.kermitftps.support.QuietBouncyCastle;
import org.kermitftps.support.ScriptedFtpServer;
import org.kermitftps.support.TestCertificates;
import org.kermitftps.tls.PemTrust;
import org.kermitftps.tls.TlsSettings;
import org.kermitftps.tls.Verification;

/** A client and a scripted server, without Camel. */
abstract class WireTest {

    static final TestCertificates.Authority AUTHORITY = TestCertificates.authority("Wire tests");
    static final TestCertificates.Issued CERTIFICATE = AUTHORITY.issue("localhost", "127.0.0.1");
    static final List<AuthMechanism> AUTOMATIC = List.of(AuthMechanism.TLS, AuthMechanism.SSL);
    static final SecurityPolicy SAFE = policy(false, AUTOMATIC, false);
    static final SecurityPolicy LENIENT = policy(false, AUTOMATIC, true);
    static final SecurityPolicy IMPLICIT = policy(true, AUTOMATIC, false);

    private static final QuietBouncyCastle QUIET = new QuietBouncyCastle();

    @TempDir
    Path temp;

    private final LeftOvers leftOvers = LeftOvers.before();
    ScriptedFtpServer server;
    KermitFtpClient client;
    NetworkSettings network = NetworkSettings.defaults();
    TlsEngineName engine;
    Duration handshakeTimeout = Duration.ofSeconds(5);

    static SecurityPolicy policy(boolean implicit, List<AuthMechanism> mechanisms, boolean clearTextFallback) {
        return new SecurityPolicy(
                implicit,
                true,
                true,
                true,
                mechanisms,
                ProtectionLevel.PRIVATE,
                ProtectionLevel.PRIVATE,
                clearTextFallback);
    }

    void explicitServer() {
        server = ScriptedFtpServer.explicit(CERTIFICATE);
    }

    KermitFtpClient client(SecurityPolicy policy) throws Exception {
        return client(policy, AUTHORITY, false);
    }

    KermitFtpClient client(SecurityPolicy policy, TestCertificates.Authority trusted, boolean verbose)
            throws Exception {
        Path pem = TestCertificates.writePem(temp.resolve("trusted.pem"), trusted.certificate());
        TlsSettings tls = new TlsSettings(
                Verification.CHAIN_AND_NAME,
                PemTrust.load(pem),
                null,
                List.of(),
                List.of(),
                SessionReuse.AUTO,
                handshakeTimeout,
                CloseNotify.AUTO);
        WireSettings settings = new WireSettings(
                        "localhost", server.port(), policy, TlsPlans.allowed(engine, List.of(), false), tls, verbose)
                .with(network);
        client = new KermitFtpClient(settings, new PlanMemory(Clock.systemUTC()));
        client.setDefaultTimeout(5_000);
        client.setConnectTimeout(5_000);
        return client;
    }

    /** A client that is connected and logged in. */
    KermitFtpClient loggedIn(SecurityPolicy policy) throws Exception {
        client(policy).connectSecured();
        // Only now: connecting resets it.
        client.enterLocalPassiveMode();
        client.login("joe", "secret");
        return client;
    }

    /** The failure of a connection that must not come about. */
    FtpsException refusal(KermitFtpClient client) {
        return catchThrowableOfType(FtpsException.class, client::connectSecured);
    }

    @AfterEach
    void nothingIsLeftOpen() throws Exception {
        if (client != null && client.isConnected()) {
            client.disconnect();
        }
        await().until(() -> server.openConnections() == 0);
        server.close();
        leftOvers.assertNone();
    }
}
