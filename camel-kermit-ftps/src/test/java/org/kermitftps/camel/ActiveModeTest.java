package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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
}
