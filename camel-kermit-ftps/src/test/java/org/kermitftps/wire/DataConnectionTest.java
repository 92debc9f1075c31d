package org.kermitftps.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.kermitftps.failure.DataFailure;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.policy.DataMode;
import org.kermitftps.policy.EpsvUse;
import org.kermitftps.policy.PasvAddress;
import org.kermitftps.support.CapturedLog;

/** Which commands open a data connection, in which order, and what is remembered of their refusal. */
@Timeout(30)
class DataConnectionTest extends DataCommandsTest {

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
