package org.kermitftps.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kermitftps.failure.DataFailure;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.policy.DataMode;
import org.kermitftps.policy.EpsvUse;
import org.kermitftps.support.ScriptedFtpServer;

/** Data connections that do not come about: which other way is tried, and what is said if there is none. */
@Timeout(30)
class DataConnectionTroubleTest extends DataCommandsTest {

    /** A port of the control host where nobody listens. */
    private static ScriptedFtpServer.Answer closedPort() {
        return (with, nothing) -> {
            int port;
            try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                port = free.getLocalPort();
            }
            with.say("229 go there (|||" + port + "|)");
        };
    }

    @Test
    void triesActiveModeWhenThePassivePortIsClosedAndRemembersIt() throws Exception {
        server.on("EPSV", closedPort());
        loggedIn(SAFE);

        assertThat(store("a")).isTrue();
        loginAgain();
        assertThat(store("b")).isTrue();

        assertThat(said(0)).containsExactly("t:EPSV", "t:PORT", "t:STOR a");
        assertThat(said(1)).containsExactly("t:PORT", "t:STOR b");
    }

    /** A server whose passive port was closed for a moment, and a firewall in front of ours. */
    @Test
    void forgetsAModeThatDidNotWorkEither() throws Exception {
        server.once("EPSV", closedPort()).once("STOR", (with, name) -> with.say("150 here I come"));
        loggedIn(SAFE);
        client.setDataTimeout(Duration.ofMillis(300));

        assertThat(storeFailure()).hasMessageContaining("nobody connected to our port");
        loginAgain();
        assertThat(store("b")).isTrue();

        assertThat(said(0)).containsExactly("t:EPSV", "t:PORT", "t:STOR a");
        assertThat(said(1)).containsExactly("t:EPSV", "t:STOR b");
    }

    @Test
    void namesBothReasonsWhenNeitherModeWorks() throws Exception {
        use(DataMode.AUTO, EpsvUse.ONLY);
        server.on("EPSV", closedPort()).reply("PORT", "500 illegal PORT command");
        loggedIn(SAFE);

        FtpsException failure = storeFailure();

        assertThat(failure.failure()).isEqualTo(DataFailure.DATA_MODE_REFUSED);
        assertThat(failure).hasMessageContaining("refused").hasMessageContaining("500 illegal PORT command");
    }

    @Test
    void saysWhichPortCouldNotBeReached() throws Exception {
        use(DataMode.PASSIVE, EpsvUse.ONLY);
        server.on("EPSV", closedPort());
        loggedIn(SAFE);

        FtpsException failure = storeFailure();

        assertThat(failure.failure()).isEqualTo(DataFailure.DATA_CONNECT_FAILED);
        assertThat(failure).hasMessageMatching("(?s).*EPSV port \\d+: ConnectException: Connection refused.*");
    }

    @Test
    void triesPassiveModeWhenTheServerCannotConnectBack() throws Exception {
        server.once("STOR", (with, name) -> with.say("425 cannot reach you"));
        loggedIn(SAFE);
        client.enterLocalActiveMode();

        assertThat(store("a")).isTrue();
        assertThat(said(0)).containsExactly("t:PORT", "t:STOR a", "t:EPSV", "t:STOR a");
    }

    @Test
    void triesPassiveModeWhenNobodyConnectsAndTheServerSaysSo() throws Exception {
        server.once("STOR", (with, name) -> {
            with.say("150 here I come");
            with.say("425 cannot reach you");
        });
        loggedIn(SAFE);
        client.setDataTimeout(Duration.ofMillis(300));
        client.enterLocalActiveMode();

        assertThat(store("a")).isTrue();
        assertThat(said(0)).containsExactly("t:PORT", "t:STOR a", "t:EPSV", "t:STOR a");
    }

    @Test
    void closesTheConnectionWhenNobodyConnectsAndTheServerIsSilent() throws Exception {
        use(DataMode.ACTIVE, EpsvUse.AUTO);
        server.on("STOR", (with, name) -> with.say("150 here I come"));
        loggedIn(SAFE);
        client.setDataTimeout(Duration.ofMillis(300));

        FtpsException failure = storeFailure();

        assertThat(failure.failure()).isEqualTo(DataFailure.DATA_CONNECT_FAILED);
        assertThat(failure).hasMessageContaining("nobody connected to our port");
        assertThat(client.isConnected()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void doesNotWaitForEverForAConnectionThoughDataMayTakeForEver(int dataTimeout) throws Exception {
        use(DataMode.ACTIVE, EpsvUse.AUTO);
        server.on("STOR", (with, name) -> with.say("150 here I come"));
        loggedIn(SAFE);
        client.setDataTimeout(Duration.ofMillis(dataTimeout));
        client.setConnectTimeout(300);

        assertThat(storeFailure()).hasMessageContaining("nobody connected to our port");
    }

    @ParameterizedTest
    @ValueSource(strings = {"229 ok", "229 (|||0|)", "229 (|||65536|)"})
    void endsATransferWhoseEpsvReplyNamesNoPort(String reply) throws Exception {
        server.reply("EPSV", reply);
        loggedIn(SAFE);

        assertThat(storeFailure().failure()).isEqualTo(DataFailure.DATA_ADDRESS_MALFORMED);
        assertThat(said(0)).containsExactly("t:EPSV");
    }

    @Test
    void refusesPortsOfServices() throws Exception {
        server.reply("EPSV", "229 try the mail server (|||25|)");
        loggedIn(SAFE);

        assertThat(storeFailure().failure()).isEqualTo(DataFailure.DATA_ADDRESS_REFUSED);
        assertThat(said(0)).containsExactly("t:EPSV");
    }
}
