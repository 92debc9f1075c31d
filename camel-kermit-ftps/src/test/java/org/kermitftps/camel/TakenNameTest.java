package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.apache.camel.Exchange;

/** A file of theirs at the server, and one of ours with a time. */
abstract class TakenNameTest extends ScriptedTest {

    /** What MDTM of the scripted server says of every file. */
    static final Instant THEIRS = Instant.parse("2026-01-02T03:04:05Z");

    Exchange dated(Instant time, String... options) {
        return template.send(in(options), exchange -> {
            exchange.getIn().setHeader(Exchange.FILE_NAME, "a.txt");
            exchange.getIn().setHeader(KermitFtpsConstants.LAST_MODIFIED, time.toEpochMilli());
            exchange.getIn().setBody("ours");
        });
    }

    void theirs(String... more) {
        server.files().put("/in/a.txt", "theirs");
        for (String each : more) {
            server.files().put("/in/" + each, each);
        }
    }

    static Object header(Exchange exchange, String name) {
        assertThat(exchange.getException()).isNull();
        return exchange.getIn().getHeader(name);
    }
}
