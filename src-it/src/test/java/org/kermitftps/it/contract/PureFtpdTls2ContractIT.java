package org.kermitftps.it.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.kermitftps.it.servers.On;
import org.kermitftps.it.servers.ReuseCount;
import org.kermitftps.it.servers.ServerVariant;

@On(ServerVariant.PURE_FTPD_TLS2)
class PureFtpdTls2ContractIT extends FtpsContract {

    @Override
    protected void assertReuse(ReuseCount counted, int data) {
        // Pure-FTPd does not log which handshakes resumed; the client saw all of them do so.
        assertThat(counted).isEqualTo(new ReuseCount(0, 0, data));
    }
}
