package org.kermitftps.wire;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.policy.DataMode;
import org.kermitftps.policy.EpsvUse;
import org.kermitftps.policy.PasvAddress;

/** A client whose data connections are opened by a mode, and the commands that takes. */
abstract class DataCommandsTest extends WireTest {

    static final int LOGIN = 5;

    final DataModeMemory memory = new DataModeMemory(Clock.systemUTC());

    @BeforeEach
    void startServer() {
        explicitServer();
        use(DataMode.AUTO, EpsvUse.AUTO);
    }

    void use(DataMode mode, EpsvUse epsv) {
        network = new NetworkSettings(mode, epsv, PasvAddress.CONTROL, false, Duration.ZERO, null, memory);
    }

    boolean store(String name) throws Exception {
        return client.storeFile(name, new ByteArrayInputStream("hello".getBytes()));
    }

    FtpsException storeFailure() {
        return catchThrowableOfType(FtpsException.class, () -> store("a"));
    }

    void loginAgain() throws Exception {
        client.connectSecured();
        client.enterLocalPassiveMode();
        client.login("joe", "secret");
    }

    List<String> said(int connection) {
        List<String> commands = server.commands(connection);
        return commands.subList(LOGIN, commands.size()).stream()
                .map(command -> command.replaceAll("(PORT|EPRT) .*", "$1"))
                .toList();
    }
}
