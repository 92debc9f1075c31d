package org.kermitftps.wire;

import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.kermitftps.fuzz.MemoryNetwork;
import org.kermitftps.negotiate.PlanMemory;
import org.kermitftps.policy.CloseNotify;
import org.kermitftps.policy.DataMode;
import org.kermitftps.policy.EpsvUse;
import org.kermitftps.policy.PasvAddress;
import org.kermitftps.policy.SecurityPolicy;
import org.kermitftps.policy.SessionReuse;
import org.kermitftps.policy.TlsPlans;
import org.kermitftps.tls.TlsSettings;
import org.kermitftps.tls.Verification;

/** Clients of servers that exist in an input only. They trust one authority, and nobody has its key. */
final class FuzzedClient {

    static final String HOST = "127.0.0.1";

    private static final X509TrustManager NOBODY = nobody();

    private FuzzedClient() {}

    static KermitFtpClient on(MemoryNetwork network, SecurityPolicy policy) {
        TlsSettings tls = new TlsSettings(
                Verification.CHAIN_AND_NAME,
                NOBODY,
                null,
                List.of(),
                List.of(),
                SessionReuse.AUTO,
                Duration.ofSeconds(5),
                CloseNotify.TRUE);
        NetworkSettings passive = new NetworkSettings(
                DataMode.PASSIVE,
                EpsvUse.AUTO,
                PasvAddress.CONTROL,
                false,
                Duration.ZERO,
                null,
                new DataModeMemory(Clock.systemUTC()));
        WireSettings settings =
                new WireSettings(HOST, 21, policy, TlsPlans.allowed(null, List.of(), false), tls, false);
        KermitFtpClient client = new KermitFtpClient(settings.with(passive), new PlanMemory(Clock.systemUTC()));
        client.setSocketFactory(network);
        return client;
    }

    private static X509TrustManager nobody() {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setCertificateEntry("ca", WireTest.AUTHORITY.certificate());
            TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
            factory.init(store);
            return (X509TrustManager) factory.getTrustManagers()[0];
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
