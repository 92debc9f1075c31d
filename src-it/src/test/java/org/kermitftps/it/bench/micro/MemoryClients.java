package org.kermitftps.it.bench.micro;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.apache.commons.net.ftp.FTPClient;
import org.kermitftps.negotiate.PlanMemory;
import org.kermitftps.policy.CloseNotify;
import org.kermitftps.policy.ProtectionLevel;
import org.kermitftps.policy.SecurityPolicy;
import org.kermitftps.policy.SessionReuse;
import org.kermitftps.policy.TlsPlans;
import org.kermitftps.tls.TlsSettings;
import org.kermitftps.tls.Verification;
import org.kermitftps.wire.KermitFtpClient;
import org.kermitftps.wire.WireSettings;

/** Our client and the one it is made of, each connected to a {@link MemoryServer}, in clear text: TLS is measured elsewhere. */
final class MemoryClients {

    private static final String HOST = "127.0.0.1";
    private static final int PORT = 21;

    private MemoryClients() {}

    /** Whoever shows a certificate is believed; what is measured is not this. */
    static TlsSettings credulous() {
        return new TlsSettings(
                Verification.NONE,
                null,
                null,
                List.of(),
                List.of(),
                SessionReuse.REQUIRED,
                Duration.ofSeconds(20),
                CloseNotify.TRUE);
    }

    /** Ours. */
    static KermitFtpClient ours(MemoryServer server) throws IOException {
        SecurityPolicy clear = new SecurityPolicy(
                false, false, false, false, List.of(), ProtectionLevel.CLEAR, ProtectionLevel.CLEAR, false);
        WireSettings settings =
                new WireSettings(HOST, PORT, clear, TlsPlans.allowed(null, List.of(), false), credulous(), false);
        KermitFtpClient client = new KermitFtpClient(settings, new PlanMemory(Clock.systemUTC()));
        client.setSocketFactory(server);
        client.connectSecured();
        client.enterLocalPassiveMode();
        return client;
    }

    /** Commons Net as it comes. */
    static FTPClient stock(MemoryServer server) throws IOException {
        FTPClient client = new FTPClient();
        client.setSocketFactory(server);
        client.setUseEPSVwithIPv4(true);
        client.connect(HOST, PORT);
        client.enterLocalPassiveMode();
        return client;
    }
}
