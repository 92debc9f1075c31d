package org.kermitftps.it.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.kermitftps.it.servers.On;
import org.kermitftps.it.servers.ReuseCount;
import org.kermitftps.it.servers.ServerVariant;

@On(ServerVariant.PROFTPD)
class ProftpdContractIT extends FtpsContract {

    @Override
    protected void assertReuse(ReuseCount counted, int data) {
        assertThat(counted).isEqualTo(new ReuseCount(data, 0, 0));
    }
}
