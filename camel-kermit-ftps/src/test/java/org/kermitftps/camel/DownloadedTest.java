package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;

/** A file on the server, and what of it reaches the route. */
abstract class DownloadedTest extends ScriptedTest {

    String downloaded(String name, byte[] bytes, String... options) throws Exception {
        server.files().put("/in/" + name, bytes);
        pollOnce(exchange -> exchange.getIn().setBody(exchange.getIn().getBody(byte[].class), byte[].class), options);
        await().until(() -> !received.isEmpty() || !failures.isEmpty());
        assertThat(failures).isEmpty();
        return new String(received.get(0).getIn().getBody(byte[].class), StandardCharsets.ISO_8859_1);
    }
}
