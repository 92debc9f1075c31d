package org.kermitftps.it.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kermitftps.it.bench.report.Machine;
import org.kermitftps.it.bench.report.Marked;
import org.kermitftps.it.bench.report.Measured;
import org.kermitftps.it.bench.report.Pages;
import org.kermitftps.it.bench.run.Row;
import org.kermitftps.it.bench.run.RowResult;
import org.kermitftps.it.bench.run.Sample;

class PublishTest {

    private static final List<Row> ROWS = Rows.all(Scale.WHOLE);

    @TempDir
    Path project;

    private Pages pages;

    @BeforeEach
    void makesAProject() throws IOException {
        pages = new Pages(project, ROWS);
        String readme = Files.readString(Path.of("..", "README.md"));
        Files.writeString(project.resolve("README.md"), Marked.replace(readme, "old\n"));
    }

    @Test
    void publishesOneRowAndLeavesTheOthersAsTheyWere() throws IOException {
        Bench.publish(measured("small-up", "2026-11-01", 2), Scale.WHOLE, pages);
        Bench.publish(measured("big-up", "2026-11-02", 8), Scale.WHOLE, pages);
        byte[] other = Files.readAllBytes(file("big-up"));

        Bench.publish(measured("small-up", "2026-11-03", 1), Scale.WHOLE, pages);

        assertThat(file("big-up")).hasBinaryContent(other);
        assertThat(Marked.in(Files.readString(pages.readme())))
                .isEqualTo(pages.report().summary())
                .containsPattern("(?m)^.* 1.00 s .* 2026-11-03 .$")
                .containsPattern("(?m)^.* 8.00 s .* 2026-11-02 .$")
                .doesNotContain("2026-11-01", "old\n");
        assertThat(pages.page()).hasContent(pages.report().markdown());
        assertThat(pages.chart()).hasContent(pages.report().chart());
    }

    @Test
    void neverPutsAShortRunInPlaceOfAWholeOne() throws IOException {
        Bench.publish(measured("small-up", "2026-11-01", 2), Scale.WHOLE, pages);
        byte[] published = Files.readAllBytes(file("small-up"));
        List<Scale> shorter = List.of(
                new Scale(4, Scale.WHOLE.files(), Scale.WHOLE.bytes()),
                new Scale(5, 100, Scale.WHOLE.bytes()),
                new Scale(5, Scale.WHOLE.files(), 1 << 20));

        for (Scale scale : shorter) {
            Bench.publish(measured("small-up", "2026-11-02", 1), scale, pages);
            Bench.publish(measured("big-up", "2026-11-02", 1), scale, pages);
        }

        assertThat(file("small-up")).hasBinaryContent(published);
        assertThat(pages.data().files()).containsExactly("small-up");
        assertThat(pages.readme()).content().doesNotContain("2026-11-02");
    }

    @Test
    void keepsNoFiguresOfWorkThatTheRowsDoNoMore() throws IOException {
        Pages published = new Pages(Path.of(".."), ROWS);

        assertThat(published.data().read(ROWS))
                .extracting(each -> each.result().row().id())
                .as("measure these again with -Dbench.rows, or delete their files")
                .containsExactlyInAnyOrderElementsOf(published.data().files());
    }

    private Path file(String id) {
        return project.resolve("docs/benchmarks/data").resolve(id + ".tsv");
    }

    private static Measured measured(String id, String date, double seconds) {
        RowResult result = new RowResult(Bench.wanted(ROWS, id).get(0));
        result.row().contestants().forEach(each -> result.add(each.name(), Sample.of(seconds, 1)));
        return Measured.now(
                result, new Machine(date, "abc1234", "2 cores", "0.1", List.of("Java 17", "server: vsftpd")), 60);
    }
}
