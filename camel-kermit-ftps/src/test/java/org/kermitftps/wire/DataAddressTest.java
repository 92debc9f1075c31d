package org.kermitftps.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kermitftps.failure.DataFailure;
import org.kermitftps.failure.FtpsException;

/** What servers write into 227 and 229, and what hostile ones do. */
class DataAddressTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            227 Entering Passive Mode (10,0,0,1,4,1)    | 10.0.0.1        | 1025
            227 Entering Passive Mode 10,0,0,1,4,1      | 10.0.0.1        | 1025
            227 =10,0,0,1,255,255                       | 10.0.0.1        | 65535
            227 on my 1st try (10,0,0,1,4,1).           | 10.0.0.1        | 1025
            227 ok (0,0,0,0,4,1)                        |                 | 1025
            """)
    void readsPasvReplies(String reply, String host, int port) throws Exception {
        assertThat(DataAddress.ofPasv(227, reply)).isEqualTo(new DataAddress(host, port));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "227",
                "227 Entering Passive Mode",
                "227 (10,0,0,1,4)",
                "227 (10,0,0,1,4,256)",
                "227 (10,0,0,300,4,1)",
                "227 (10,0,0,1,0,0)",
                "227 (-1,0,0,1,x,1)",
                "227 (99999999999,0,0,1,4,1999999)"
            })
    void refusesPasvRepliesWithoutAnAddress(String reply) {
        FtpsException refusal = catchThrowableOfType(FtpsException.class, () -> DataAddress.ofPasv(227, reply));

        assertThat(refusal.failure()).isEqualTo(DataFailure.DATA_ADDRESS_MALFORMED);
        assertThat(refusal.replyCode()).isEqualTo(227);
    }

    @ParameterizedTest
    @CsvSource({"229 ok (|||1025|), 1025", "229 ok (!!!65535!), 65535"})
    void readsEpsvReplies(String reply, int port) throws Exception {
        assertThat(DataAddress.ofEpsv(229, reply)).isEqualTo(new DataAddress(null, port));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "229",
                "229 ok",
                "229 )(",
                "229 (|||)",
                "229 (|||0|)",
                "229 (|||65536|)",
                "229 (|||99999999999|)",
                "229 (||!1025|)",
                "229 (1111025 1)"
            })
    void refusesEpsvRepliesWithoutAPort(String reply) {
        FtpsException refusal = catchThrowableOfType(FtpsException.class, () -> DataAddress.ofEpsv(229, reply));

        assertThat(refusal.failure()).isEqualTo(DataFailure.DATA_ADDRESS_MALFORMED);
    }

    @Test
    void refusesThePortsOfServices() throws Exception {
        DataAddress smtp = new DataAddress(null, 25);

        FtpsException refusal =
                catchThrowableOfType(FtpsException.class, () -> smtp.requireOrdinaryPort(229, "229 (|||25|)"));

        assertThat(refusal.failure()).isEqualTo(DataFailure.DATA_ADDRESS_REFUSED);
        assertThat(refusal).hasMessageContaining("port 25").hasMessageContaining("lowDataPorts=true");
        assertThat(new DataAddress(null, 1024).requireOrdinaryPort(229, "").port())
                .isEqualTo(1024);
    }
}
