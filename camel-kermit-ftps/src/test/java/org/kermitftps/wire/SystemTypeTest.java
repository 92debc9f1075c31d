package org.kermitftps.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kermitftps.fuzz.MemoryNetwork;

/** What counts of the answer to SYST when a listing is read. */
class SystemTypeTest {

    @ParameterizedTest
    @CsvSource({
        "215 UNIX Type: L8, UNIX Type: L8",
        "215 VMS V5.4, VMS V5.4",
        "215 java.lang.ProcessBuilder, ''",
        "'215 ', ''",
        "502 no, ''"
    })
    void isTheServersUnlessItNamesAClass(String reply, String system) throws Exception {
        byte[] said = ("220 ready\r\n" + reply + "\r\n").getBytes(StandardCharsets.US_ASCII);
        KermitFtpClient client = FuzzedClient.on(new MemoryNetwork(said), SessionFuzzTest.PLAIN);
        client.connectSecured();

        assertThat(client.getSystemType()).isEqualTo(system);
    }
}
