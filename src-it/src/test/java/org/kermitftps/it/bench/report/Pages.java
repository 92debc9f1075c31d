package org.kermitftps.it.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.kermitftps.it.bench.run.Row;

/**
 * The project's pages about speed: the data, and what is made from it.
 *
 * @param project the project's folder
 * @param rows all there are, as large as the targets ask
 */
public record Pages(Path project, List<Row> rows) {

    static final String FOLDER = "docs/benchmarks";

    /** The data the pages are made from. */
    public Results data() {
        return new Results(project.resolve(FOLDER).resolve("data"));
    }

    public Path page() {
        return project.resolve(FOLDER).resolve("results.md");
    }

    public Path chart() {
        return project.resolve(FOLDER).resolve("chart.svg");
    }

    public Path readme() {
        return project.resolve("README.md");
    }

    /** What the data says today. */
    public Report report() throws IOException {
        return new Report(rows, data().read(rows));
    }

    /** Writes the page, the chart and the README's table anew. */
    public void write() throws IOException {
        Report report = report();
        Files.writeString(page(), report.markdown());
        Files.writeString(chart(), report.chart());
        Files.writeString(readme(), Marked.replace(Files.readString(readme()), report.summary()));
    }
}
