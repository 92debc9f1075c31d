package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.camel.impl.DefaultCamelContext;
import org.apache.commons.net.ftp.FTPClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Nonsense fails the start, and the message names what would be right. */
abstract class NonsenseTest {

    private DefaultCamelContext context;

    @BeforeEach
    void startContext() {
        context = new DefaultCamelContext();
        context.start();
    }

    @AfterEach
    void stopContext() {
        context.stop();
    }

    /** @param remedy is in the message */
    final void refuses(String options, String code, String remedy) {
        context.getRegistry().bind("stock", new FTPClient());

        assertThatThrownBy(() -> context.getEndpoint("kermit-ftps:localhost/in?" + options))
                .hasStackTraceContaining(code)
                .hasStackTraceContaining(remedy);
    }
}
