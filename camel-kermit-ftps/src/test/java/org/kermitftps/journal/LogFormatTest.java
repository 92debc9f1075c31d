package org.kermitftps.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.apache.camel.util.json.JsonObject;
import org.apache.camel.util.json.Jsoner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The lines of C-Kermit 10.0 Beta.08 for the same transfers, and what a name cannot do to them. */
class LogFormatTest {

    private static final Instant THEN = Instant.parse("2026-11-22T15:18:05Z");
    private static final Link TLS = new Link("ftp.example:21", "TLSv1.3", "TLS_AES_256_GCM_SHA384", true);
    private static final Ending STORED = Ending.good(Result.STORED, 226, "done");
    private static final Ending REFUSED = new Ending(Result.FAILED, "KFTPS-701: refused", "KFTPS-701", 550, "no file");

    private static TransferRecord get(String name, long bytes, int millis, boolean text, Ending ending) {
        return record(Direction.GET, name, name, bytes, millis, text, ending);
    }

    private static TransferRecord put(String local, String remote, long bytes, int millis, Ending ending) {
        return record(Direction.PUT, local, remote, bytes, millis, false, ending);
    }

    private static TransferRecord record(
            Direction direction, String local, String remote, long bytes, int millis, boolean text, Ending ending) {
        return new TransferRecord(
                THEN, direction, local, remote, text, bytes, Duration.ofMillis(millis), ending, TLS, null);
    }

    private static String brief(TransferRecord transfer) {
        return LogFormat.BRIEF.of(transfer, ZoneOffset.UTC);
    }

    @Test
    void writesKermitsBriefLines() {
        assertThat(brief(get("r.txt", 2, 44, true, STORED)))
                .isEqualTo("20261122,15:18:05,GET,r.txt,2,text,OK,\"0.044sec 45cps\"\n");
        assertThat(brief(get("big.bin", 5_000, 47, false, STORED)))
                .isEqualTo("20261122,15:18:05,GET,big.bin,5000,binary,OK,\"0.047sec 106382cps\"\n");
        assertThat(brief(put("/w/l,1.txt", "l,1.txt", 4, 1_044, STORED)))
                .isEqualTo("20261122,15:18:05,PUT,\"l,1.txt\",4,binary,OK,\"1.044sec 3cps\"\n");
        assertThat(brief(get("gone.txt", -1, 9, true, REFUSED)))
                .isEqualTo("20261122,15:18:05,GET,gone.txt,-1,text,FAILED,\"\"\n");
    }

    /** Kermit writes FAILED, or nothing. */
    @Test
    void callsASkippedFileSkipped() {
        assertThat(brief(put("a", "a", -1, 9, Ending.skipped("Name collision"))))
                .contains(",-1,binary,SKIPPED,\"\"\n");
    }

    @Test
    void callsAnUncertainFileFailedWhereThereIsNoOtherWord() {
        Ending lost = new Ending(Result.UNCERTAIN, "KFTPS-716: lost", "KFTPS-716", 0, null);
        assertThat(brief(put("a", "a", 5, 9, lost))).contains(",FAILED,");
        assertThat(LogFormat.VERBOSE.of(put("a", "a", 5, 9, lost), ZoneOffset.UTC))
                .endsWith("\n uncertain: KFTPS-716: lost\n");
    }

    @Test
    void writesLocalTime() {
        assertThat(LogFormat.BRIEF.of(get("r", 2, 44, true, STORED), ZoneId.of("America/New_York")))
                .startsWith("20261122,10:18:05,");
    }

    @Test
    void writesKermitsVerboseLines() {
        assertThat(LogFormat.VERBOSE.of(
                        record(Direction.GET, "/w/as name.txt", "a b,c.txt", 4, 43, true, STORED), ZoneOffset.UTC))
                .isEqualTo("ftp get TEXT: a b,c.txt\n as /w/as name.txt\n complete, size: 4\n");
        assertThat(LogFormat.VERBOSE.of(put("/w/up.dat", "other.dat", 6, 43, STORED), ZoneOffset.UTC))
                .isEqualTo("ftp put BINARY: /w/up.dat\n as other.dat\n complete, size: 6\n");
        assertThat(LogFormat.VERBOSE.of(get("/w/gone.txt", -1, 43, true, REFUSED), ZoneOffset.UTC))
                .isEqualTo("ftp get TEXT: /w/gone.txt\n as /w/gone.txt\n failed: 550 no file\n");
        assertThat(LogFormat.VERBOSE.of(put("a", "b", -1, 1, Ending.skipped("Size")), ZoneOffset.UTC))
                .isEqualTo("ftp put BINARY: a\n as b\n skipped: Size\n");
    }

    @Test
    void writesXferlogLinesWithTheHostAndWhetherItIsComplete() {
        String user = System.getProperty("user.name").replace(' ', '_');
        assertThat(LogFormat.XFERLOG.of(get("/w/as name.txt", 4, 1_500, true, STORED), ZoneOffset.UTC))
                .isEqualTo("Sun Nov 22 15:18:05 2026 2 ftp.example:21 4 /w/as_name.txt a _ i r " + user
                        + " kermit 0 * c\n");
        assertThat(LogFormat.XFERLOG.of(put("a", "a", -1, 40, REFUSED), ZoneOffset.UTC))
                .isEqualTo("Sun Nov 22 15:18:05 2026 0 ftp.example:21 0 a b _ o r " + user + " kermit 0 * i\n");
    }

    @Test
    void padsTheDayAsCtimeDoes() {
        TransferRecord early = new TransferRecord(
                Instant.parse("2026-01-02T03:04:05Z"),
                Direction.PUT,
                "a",
                "a",
                false,
                1,
                Duration.ZERO,
                STORED,
                TLS,
                null);
        assertThat(LogFormat.XFERLOG.of(early, ZoneOffset.UTC)).startsWith("Fri Jan  2 03:04:05 2026 ");
    }

    @Test
    void tellsAllInJson() throws Exception {
        String line = LogFormat.JSON.of(get("gone.txt", -1, 43, true, REFUSED), ZoneOffset.UTC);

        assertThat(line)
                .isEqualTo("{\"time\":\"2026-11-22T15:18:05Z\",\"direction\":\"GET\",\"local\":\"gone.txt\","
                        + "\"remote\":\"gone.txt\",\"type\":\"text\",\"bytes\":null,\"millis\":43,\"sha256\":null,"
                        + "\"outcome\":\"FAILED\",\"reason\":\"KFTPS-701: refused\",\"code\":\"KFTPS-701\","
                        + "\"reply\":550,\"replyText\":\"no file\",\"server\":\"ftp.example:21\",\"tls\":\"TLSv1.3\","
                        + "\"cipher\":\"TLS_AES_256_GCM_SHA384\",\"resumed\":true}\n");
        assertThat(((JsonObject) Jsoner.deserialize(line)).getLong("millis")).isEqualTo(43);
    }

    @ParameterizedTest
    @EnumSource
    void keepsARecordOneRecordWhateverTheNames(LogFormat format) {
        String evil = "a\n20261122,15:18:05,PUT,claim.837,9,binary,OK,\"\"\r\u0085\u2028\u2029ftp put\u001b[2J\u202e";
        TransferRecord transfer = put(evil, evil, 5, 9, new Ending(Result.FAILED, evil, "KFTPS-702", 550, evil));

        String lines = format.of(transfer, ZoneOffset.UTC);

        assertThat(lines.lines()).hasSize(format == LogFormat.VERBOSE ? 3 : 1);
        assertThat(lines.substring(0, lines.length() - 1).replace("\n", ""))
                .doesNotContainPattern("[\\p{Cntrl}\u0085\u2028\u2029\u202e]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b", "a\"b", "a\",\"OK", ",", "\"\""})
    void keepsANameOneFieldOfTheBriefLine(String name) {
        String line = brief(put(name, name, 5, 9, STORED));

        assertThat(line).startsWith("20261122,15:18:05,PUT,\"" + name.replace("\"", "\"\"") + "\",5,binary,OK,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a \" b", "a\\b", "\\u0022", "\"}\n{", "\ud800"})
    void keepsANameOneStringOfTheObject(String name) throws Exception {
        String line = LogFormat.JSON.of(put(name, name, 5, 9, STORED), ZoneOffset.UTC);

        assertThat(((JsonObject) Jsoner.deserialize(line)).getString("remote")).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a 9 x b _ i r root kermit 0 * c", ""})
    void keepsANameOneWordOfXferlog(String name) {
        String line = LogFormat.XFERLOG.of(put(name, name, 5, 9, STORED), ZoneOffset.UTC);

        assertThat(line.strip().split(" +")).hasSize(18);
    }
}
