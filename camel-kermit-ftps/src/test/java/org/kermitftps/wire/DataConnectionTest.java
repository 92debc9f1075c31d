package org.kermitftps.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kermitftps.failure.DataFailure;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.policy.DataMode;
import org.kermitftps.policy.EpsvUse;
import org.kermitftps.policy.PasvAddress;
import org.kermitftps.support.CapturedLog;
import org.kermitftps.support.ScriptedFtpServer;

/** Which commands open a data connection, in which order, and what is remembered of their refusal. */
@Timeout(30)
class DataConnectionTest extends WireTest {

    private static final int LOGIN = 5;

    private final DataModeMemory memory = new DataModeMemory(Clock.systemUTC());

    @BeforeEach
    void startServer() {
        explicitServer();
        use(DataMode.AUTO, EpsvUse.AUTO);
    }

    private void use(DataMode mode, EpsvUse epsv) {
        network = new NetworkSettings(mode, epsv, PasvAddress.CONTROL, false, Duration.ZERO, null, memory);
    }

    private boolean store(String name) throws Exception {
        return client.storeFile(name, new ByteArrayInputStream("hello".getBytes()));
    }

    private FtpsException storeFailure() {
        return catchThrowableOfType(FtpsException.class, () -> store("a"));
    }

    private void loginAgain() throws Exception {
        client.connectSecured();
        client.enterLocalPassiveMode();
        client.login("joe", "secret");
    }

    private List<String> said(int connection) {
        List<String> commands = server.commands(connection);
        return commands.subList(LOGIN, commands.size()).stream()
                .map(command -> command.replaceAll("(PORT|EPRT) .*", "$1"))
                .toList();
    }

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
    void asksForEpsvFirst() throws Exception {
        loggedIn(SAFE);

        assertThat(store("a")).isTrue();
        assertThat(said(0)).containsExactly("t:EPSV", "t:STOR a");
    }

    @Test
    void asksForPasvOnceEpsvWasRefused() throws Exception {
        server.reply("EPSV", "500 what?");
        loggedIn(SAFE);

        assertThat(store("a")).isTrue();
        assertThat(store("b")).isTrue();
        assertThat(said(0)).containsExactly("t:EPSV", "t:PASV", "t:STOR a", "t:PASV", "t:STOR b");
    }

    @Test
    void asksForEpsvAgainOnANewConnection() throws Exception {
        server.reply("EPSV", "500 what?");
        loggedIn(SAFE);
        store("a");
        loginAgain();

        assertThat(store("b")).isTrue();
        assertThat(said(1)).containsExactly("t:EPSV", "t:PASV", "t:STOR b");
    }

    @Test
    void neverAsksForPasvIfOnlyEpsvIsAllowed() throws Exception {
        use(DataMode.PASSIVE, EpsvUse.ONLY);
        server.reply("EPSV", "500 what?");
        loggedIn(SAFE);

        FtpsException failure = storeFailure();

        assertThat(failure.failure()).isEqualTo(DataFailure.DATA_MODE_REFUSED);
        assertThat(failure).hasMessageContaining("STOR from localhost: EPSV 500 what?");
        assertThat(said(0)).containsExactly("t:EPSV");
    }

    @Test
    void usesPortForTheRestOfTheConnectionWhenPassiveIsRefused() throws Exception {
        server.reply("EPSV", "500 what?").reply("PASV", "502 no passive mode");
        loggedIn(SAFE);

        try (CapturedLog log = CapturedLog.start()) {
            assertThat(store("a")).isTrue();
            assertThat(store("b")).isTrue();
            assertThat(log.text()).containsOnlyOnce("trying PORT from now on");
        }
        assertThat(said(0)).containsExactly("t:EPSV", "t:PASV", "t:PORT", "t:STOR a", "t:PORT", "t:STOR b");
    }

    @Test
    void staysPassiveIfToldSo() throws Exception {
        use(DataMode.PASSIVE, EpsvUse.OFF);
        server.reply("PASV", "502 no passive mode");
        loggedIn(SAFE);

        FtpsException failure = storeFailure();

        assertThat(failure.failure()).isEqualTo(DataFailure.DATA_MODE_REFUSED);
        assertThat(failure.replyCode()).isEqualTo(502);
        assertThat(said(0)).containsExactly("t:PASV");
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

    @Test
    void followsTheAddressInThePasvReplyIfToldSo() throws Exception {
        network = new NetworkSettings(
                DataMode.PASSIVE, EpsvUse.OFF, PasvAddress.REPLY, false, Duration.ZERO, null, memory);
        server.reply("STOR", "553 but you were there");
        try (ServerSocket elsewhere = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.2"))) {
            int port = elsewhere.getLocalPort();
            server.reply("PASV", "227 there (127,0,0,2," + port / 256 + "," + port % 256 + ")");
            loggedIn(SAFE);

            assertThat(store("a")).isFalse();
            elsewhere.setSoTimeout(1_000);
            elsewhere.accept().close();
        }
        assertThat(said(0)).containsExactly("t:PASV", "t:STOR a");
    }
}
