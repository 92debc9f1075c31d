package org.kermitftps.daemon;

import java.nio.file.Path;
import java.util.Map;

/** The settings of a daemon that has all it needs and nothing to send. */
final class Idle {
    private Idle() {}

    static Map<String, String> settings(Path work, Path routes) {
        return Map.of(
                "kermit.routes.dir", routes.toString(),
                "kermit.partner.host", "partner.invalid",
                "kermit.partner.username", "nobody",
                "kermit.partner.password", "nothing",
                "kermit.claims.outbox", work.resolve("outbox").toString(),
                "kermit.claims.ledger", work.resolve("ledger.txt").toString(),
                "quarkus.http.test-port", "0");
    }
}
