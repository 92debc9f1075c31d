package org.kermitftps.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.kermitftps.failure.DataFailure;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.fuzz.FuzzTarget;

/** Replies to PASV and EPSV: an address that can be connected to, or a refusal; what is written is what is read. */
class DataAddressFuzzTest extends FuzzTarget {

    @Override
    protected List<String> words() {
        return List.of(
                "227 Entering Passive Mode (127,0,0,1,4,1).\r\n",
                "227 =0,0,0,0,255,255",
                "256,",
                ",0,0",
                "229 Entering Extended Passive Mode (|||6446|)\r\n",
                "(!!!65536!)",
                "((((",
                "|");
    }

    @Override
    protected int rounds() {
        return 20_000;
    }

    @Override
    protected void feed(byte[] input) {
        passive(text(input));
        extended(text(input));
    }

    private static void passive(String reply) {
        try {
            DataAddress told = DataAddress.ofPasv(227, reply);
            assertThat(told.port()).isBetween(1, 65_535);
            assertThat(told.host() == null ? "127.0.0.1" : told.host()).matches("\\d{1,3}(\\.\\d{1,3}){3}");
            String host = told.host() == null ? "0.0.0.0" : told.host();
            String again = host.replace('.', ',') + "," + told.port() / 256 + "," + told.port() % 256;
            assertThat(DataAddress.ofPasv(227, "227 ok (" + again + ")")).isEqualTo(told);
        } catch (FtpsException e) {
            assertThat(e.failure()).isEqualTo(DataFailure.DATA_ADDRESS_MALFORMED);
        }
    }

    private static void extended(String reply) {
        try {
            DataAddress told = DataAddress.ofEpsv(229, reply);
            assertThat(told.host()).isNull();
            assertThat(told.port()).isBetween(1, 65_535);
            assertThat(DataAddress.ofEpsv(229, "229 ok (|||" + told.port() + "|)"))
                    .isEqualTo(told);
        } catch (FtpsException e) {
            assertThat(e.failure()).isEqualTo(DataFailure.DATA_ADDRESS_MALFORMED);
        }
    }
}
