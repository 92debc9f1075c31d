package org.kermitftps.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Arrays;
import java.util.List;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.fuzz.FuzzTarget;
import org.kermitftps.fuzz.MemorySocket;
import org.kermitftps.policy.TlsPlan;
import org.kermitftps.policy.TlsPlans;
import org.kermitftps.support.QuietBouncyCastle;

/** A peer that answers a ClientHello with anything: one failure with its code, and the socket is closed. */
class HandshakeFuzzTest extends FuzzTarget {

    private static final QuietBouncyCastle QUIET = new QuietBouncyCastle();

    @Override
    protected List<String> words() {
        String random = "\u0011".repeat(32);
        return List.of(
                // The first byte chooses the plan; then records of RFC 8446 section 5.1.
                "\u0000\u0016\u0003\u0003\u0000\u002a\u0002\u0000\u0000\u0026\u0003\u0003" + random
                        + "\u0000\u00c0\u0030\u0000",
                "\u0001\u0016\u0003\u0003\u0000\u002a\u0002\u0000\u0000\u0026\u0003\u0003" + random
                        + "\u0000\u00c0\u002f\u0000",
                "\u0002\u0016\u0003\u0003\u0000\u0030\u0002\u0000\u0000\u002c\u0003\u0003" + random
                        + "\u0000\u0013\u0001\u0000\u0000\u0006\u0000\u002b\u0000\u0002\u0003\u0004",
                "\u0000",
                "\u0001",
                "\u0002",
                "\u0015\u0003\u0003\u0000\u0002\u0002\u0028",
                "\u0015\u0003\u0003\u0000\u0002\u0001\u0000",
                "\u0014\u0003\u0003\u0000\u0001\u0001",
                "\u0016\u0003\u0003\u0000\u0004\u000e\u0000\u0000\u0000",
                "\u0016\u0003\u0003\u0000\u0004\u0000\u0000\u0000\u0000",
                "\u0017\u0003\u0003\u00ff\u00ff",
                "500 OOPS: cannot load RSA certificate\r\n",
                "\u0080\u002e\u0001\u0003\u0001");
    }

    @Override
    protected int rounds() {
        return 500;
    }

    @Override
    protected void feed(byte[] input) throws Exception {
        int choice = input.length == 0 ? 0 : Byte.toUnsignedInt(input[0]);
        TlsPlan plan = TlsPlans.TABLE.get(choice % TlsPlans.TABLE.size());
        MemorySocket socket = new MemorySocket(Arrays.copyOfRange(input, Math.min(1, input.length), input.length));
        ControlTls tls = new ControlTls(plan, new TlsPeer("localhost", 21), TlsFixture.settings());

        Throwable thrown = catchThrowable(() -> tls.secureControl(socket));

        assertThat(thrown).isInstanceOf(FtpsException.class);
        assertThat(((FtpsException) thrown).failure().code()).matches("KFTPS-4\\d\\d");
        assertThat(socket.isClosed()).isTrue();
    }
}
