package org.kermitftps.camel;

import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.camel.util.json.JsonObject;
import org.apache.camel.util.json.Jsoner;
import org.junit.jupiter.api.BeforeEach;

/** A transaction log, and its records read back. */
abstract class LoggedTransfersTest extends ScriptedTest {

    Path log;
    String option;

    @BeforeEach
    void namesTheLog() {
        log = temp.resolve("transfers.log");
        option = "transactionLog=" + log;
    }

    List<JsonObject> records() throws Exception {
        await().until(() -> Files.exists(log));
        return Files.readAllLines(log).stream().map(LoggedTransfersTest::json).toList();
    }

    static JsonObject json(String line) {
        return (JsonObject) Jsoner.deserialize(line, new JsonObject());
    }
}
