package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which bytes a name is sent as inside TLS. */
class ControlEncodingTest extends ScriptedTest {

    @Test
    void sendsNamesInTheControlEncodingAndNotInTheJvmsCharset() {
        uploaded(in("ftpClient.controlEncoding=ISO-8859-1", "autoCreate=false"), "grün.txt", "hello");

        // The scripted server reads UTF-8, in which the single byte FC of ISO 8859-1 is no letter.
        assertThat(server.files().paths()).containsExactly("/in/gr\ufffdn.txt");
    }

    @Test
    void sendsNamesInUtf8ByDefault() {
        uploaded(in(), "grün.txt", "hello");

        assertThat(server.files().paths()).containsExactly("/in/grün.txt");
    }
}
