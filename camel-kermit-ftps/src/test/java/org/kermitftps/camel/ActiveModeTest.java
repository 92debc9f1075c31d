package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kermitftps.failure.DataFailure;

/** What the server is told in active mode. The scripted server connects to loopback whatever it is told. */
class ActiveModeTest extends ScriptedTest {

    @Test
    void tellsTheExternalAddressAndListensOnItsOwn() {
        uploaded(in("passiveMode=false", "activeExternalAddress=203.0.113.7", "autoCreate=false"), "a.txt", "hello");

        assertThat(said(0).get(0)).startsWith("t:PORT 203,0,113,7,");
        assertThat(server.files().text("/in/a.txt")).isEqualTo("hello");
    }

    @Test
    void tellsItsOwnAddressOtherwise() {
        uploaded(in("passiveMode=false", "autoCreate=false"), "a.txt", "hello");

        assertThat(said(0).get(0)).startsWith("t:PORT 127,0,0,1,");
    }

    @Test
    void opensNoPassiveConnectionIfThatIsForbidden() {
        server.reply("PORT", "500 not here");

        FtpsOperationFailedException failure =
                refused(in("passiveMode=false", "dataConnection=active", "autoCreate=false"), "a.txt", "hello");

        assertThat(failure.failure()).isEqualTo(DataFailure.DATA_MODE_REFUSED);
        assertThat(server.commands()).noneMatch(each -> each.matches("t:(EPSV|PASV).*"));
    }
}
