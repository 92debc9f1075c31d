package org.kermitftps.it.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.kermitftps.it.servers.On;
import org.kermitftps.it.servers.ReuseCount;
import org.kermitftps.it.servers.ServerVariant;

/**
 * Known deviation: ProFTPD gives no new TLS 1.3 ticket for a resumed upload (its #959), and the JDK uses each ticket
 * once. So a series of uploads needs new connections in between, and the refused attempts show in the server's log.
 */
@On(ServerVariant.PROFTPD_TLS13)
class ProftpdTls13ContractIT extends FtpsContract {

    @Override
    protected void assertReuse(ReuseCount counted, int data) {
        assertThat(counted.resumed()).isEqualTo(data);
        assertThat(counted.full()).isLessThan(data);
    }

    @Override
    protected void assertLogins(long counted) {
        // At most one connection for an upload and one to remove the stub of the refused attempt before it.
        assertThat(counted).isBetween(2L, 24L);
    }
}
