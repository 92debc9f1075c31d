package org.kermitftps.it.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kermitftps.it.bench.run.FakeContestant;
import org.kermitftps.it.bench.run.Measure;
import org.kermitftps.it.bench.run.Row;
import org.kermitftps.it.bench.run.RowResult;
import org.kermitftps.it.bench.run.Sample;
import org.kermitftps.it.bench.run.Target;
import org.w3c.dom.Document;

class ReportTest {

    private final RowResult result = new RowResult(FakeContestant.row(
            List.of(
                    new FakeContestant("kermit-ftps", List.of(), 0),
                    new FakeContestant("lftp", List.of(), 0),
                    new FakeContestant("a < b & c", List.of(), 0)),
            Target.atLeast(1.2, Measure.WALL, "kermit-ftps", "lftp"),
            Target.atMost(0.7, Measure.CPU, "kermit-ftps", "lftp").ifMissed("the cipher"),
            Target.shown(Measure.WALL, "kermit-ftps", "a < b & c")));
    private final Machine machine =
            new Machine("2026-11-22", "abc1234", "2 cores", "0.3", List.of("Java 17", "server: vsftpd 3.0.3"));
    private final Report report = new Report(List.of(result.row()), List.of(Measured.now(result, machine, 90)));

    ReportTest() {
        result.add("kermit-ftps", Sample.of(2, 1));
        result.add("kermit-ftps", Sample.of(3, 1));
        result.add("kermit-ftps", Sample.of(1, 1));
        result.add("lftp", Sample.of(3, 1));
        result.fail("a < b & c", "no | way");
    }

    @Test
    void showsMediansSpreadRatioAndWhetherTheTargetIsMet() {
        assertThat(report.summary())
                .startsWith("On 2 cores; medians")
                .contains(
                        "| a title | 2.00 s [1.00–3.00] | lftp 3.00 s [3.00–3.00] | 1.50 × | ≥ 1.2 ×: met | 2026-11-22 |\n")
                .contains(
                        "| a title | 1.00 CPU s [1.00–1.00] | lftp 1.00 CPU s [1.00–1.00] | 1.00 × | ≤ 0.7 ×: **missed** | 2026-11-22 |\n")
                .contains("| a title | 2.00 s [1.00–3.00] | a < b & c fails | – | none | 2026-11-22 |\n");
    }

    @Test
    void tellsLinesOfARowApartThatDifferByAnOptionOnly() {
        RowResult polls = new RowResult(FakeContestant.row(
                List.of(new FakeContestant("kermit-ftps, skip", List.of(), 0)),
                Target.within(5, Measure.WALL, "kermit-ftps, skip")));
        polls.add("kermit-ftps, skip", Sample.of(2, 1));

        assertThat(new Report(List.of(polls.row()), List.of(Measured.now(polls, machine, 90))).summary())
                .contains("| a title | skip 2.00 s [2.00–2.00] |");
    }

    @Test
    void explainsWhatIsMissedAndNothingElse() {
        assertThat(report.summary()).contains("\nWhy some are missed:\n\n- a title: the cipher\n");
        result.add("lftp", Sample.of(3, 9));
        result.add("lftp", Sample.of(3, 9));
        assertThat(report.summary()).doesNotContain("missed", "the cipher");
    }

    @Test
    void findsTheRowsOfWhichNobodyHasSaidWhyTheyMiss() {
        assertThat(report.unexplained()).isEmpty();

        // 3.00 s of lftp by 3.00 s of ours: the target of 1.2, which has no word of explanation.
        result.add("kermit-ftps", Sample.of(9, 1));
        result.add("kermit-ftps", Sample.of(9, 1));

        assertThat(report.unexplained()).containsExactly("id");
    }

    @Test
    void saysThatSomebodyFailedAndNotThatHeIsSlow() {
        result.fail("kermit-ftps", "no route");

        assertThat(report.summary())
                .contains(
                        "≤ 0.7 ×: **fails** |", "- a title: nothing to compare, because kermit-ftps failed: no route\n")
                .doesNotContain("missed**", "the cipher");
    }

    @Test
    void saysHowLongItTook() {
        assertThat(report.summary()).contains("\nMeasuring these rows took 2 min.\n");
    }

    @Test
    void saysWhatWasNotMeasured() {
        assertThat(new Report(List.of(result.row()), List.of()).summary()).isEqualTo("Not measured yet.\n");
        Row other = FakeContestant.row(List.of());
        Row another = new Row(
                "another", "b", other.work(), other.place(), other.contestants(), other.targets(), other.hooks());

        assertThat(new Report(List.of(result.row(), another), List.of(Measured.now(result, machine, 90))).summary())
                .endsWith("\nNot measured yet: `another`.\n");
    }

    @Test
    void isTheSameFromItsData(@TempDir Path folder) throws IOException {
        Results data = new Results(folder.resolve("data"));

        data.write(Measured.now(result, machine, 90));

        assertThat(new Report(List.of(result.row()), data.read(List.of(result.row()))).markdown())
                .isEqualTo(report.markdown());
    }

    @Test
    void showsEveryContestantWithItsRateAndItsDistanceToOurs() {
        assertThat(report.markdown())
                .contains("| | median | lowest, highest | rounds | files/s | CPU s | time, ours = 1 |\n")
                .contains("| kermit-ftps | 2.00 s | 1.00–3.00 | 3 | 5 | 1.00 CPU s | 1.00 × |\n")
                .contains("| lftp | 3.00 s | 3.00–3.00 | 1 | 3 | 1.00 CPU s | 1.50 × |\n")
                .contains("| a < b & c | fails: no / way |\n")
                .contains("- server: vsftpd 3.0.3\n");
    }

    @Test
    void bringsTheSummaryIntoAnotherPage() {
        String page = "before\n" + Marked.between("old\n") + "after\n";

        String replaced = Marked.replace(page, report.summary());

        assertThat(replaced).startsWith("before\n").endsWith("after\n").doesNotContain("old");
        assertThat(Marked.in(replaced)).isEqualTo(report.summary()).isEqualTo(Marked.in(report.markdown()));
    }

    @Test
    void drawsABarForEachWhoGotThrough() throws Exception {
        Document chart = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(report.chart().getBytes(StandardCharsets.UTF_8)));

        // The first is the ground.
        assertThat(chart.getElementsByTagName("rect").getLength()).isEqualTo(1 + 2);
        double ours = width(chart, 1);
        assertThat(width(chart, 2)).isCloseTo(ours * 1.5, org.assertj.core.data.Offset.offset(0.2));
        assertThat(chart.getDocumentElement().getTextContent()).contains("a < b & c", "fails", "2.00 s");
    }

    private static double width(Document chart, int number) {
        return Double.parseDouble(chart.getElementsByTagName("rect")
                .item(number)
                .getAttributes()
                .getNamedItem("width")
                .getNodeValue());
    }
}
