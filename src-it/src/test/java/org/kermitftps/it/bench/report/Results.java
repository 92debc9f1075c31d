package org.kermitftps.it.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.Stream;
import org.kermitftps.it.bench.run.Contestant;
import org.kermitftps.it.bench.run.Row;
import org.kermitftps.it.bench.run.RowResult;
import org.kermitftps.it.bench.run.Sample;

/**
 * The results as data, one file a row: every page is made from these, so that one row can be measured again alone. A line
 * is a word, a tab and what it says; {@code asked}, {@code sample} and {@code failure} name a contestant in between.
 */
public final class Results {

    static final String TAB = "\t";

    private final Path folder;

    /** @param folder of the files; need not be there yet */
    public Results(Path folder) {
        this.folder = folder;
    }

    /** In place of what the row's file had. */
    public void write(Measured measured) throws IOException {
        Machine machine = measured.machine();
        List<String> lines = new ArrayList<>();
        lines.add("title" + TAB + measured.result().row().title());
        lines.add("seconds" + TAB + measured.seconds());
        lines.add("date" + TAB + machine.date());
        lines.add("commit" + TAB + machine.commit());
        lines.add("hardware" + TAB + machine.hardware());
        lines.add("load" + TAB + machine.load());
        machine.versions().forEach(version -> lines.add("version" + TAB + version));
        measured.asked()
                .forEach(asked ->
                        lines.add(String.join(TAB, "asked", asked.contestant(), "" + asked.warmUps(), asked.what())));
        RowResult result = measured.result();
        for (Contestant contestant : result.row().contestants()) {
            String name = contestant.name();
            result.samples(name).forEach(sample -> lines.add("sample" + TAB + name + TAB + text(sample)));
            result.failure(name).ifPresent(why -> lines.add("failure" + TAB + name + TAB + why));
        }
        Files.createDirectories(folder);
        Files.write(file(result.row()), lines);
    }

    /**
     * What is known of these rows, in their order. Those never measured are left out, and those that had another title
     * then, for it was other work.
     */
    public List<Measured> read(List<Row> rows) throws IOException {
        List<Measured> all = new ArrayList<>();
        for (Row row : rows) {
            if (Files.exists(file(row))) {
                new RowFile(row, Files.readAllLines(file(row))).measured().ifPresent(all::add);
            }
        }
        return all;
    }

    /** The files there are, without their suffix: rows of today or of former days. */
    public List<String> files() throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(file -> file.getFileName().toString().replaceFirst("\\.tsv$", ""))
                    .sorted()
                    .toList();
        }
    }

    private static String text(Sample sample) {
        StringBuilder text = new StringBuilder();
        new EnumMap<>(sample.values()).forEach((measure, value) -> text.append(text.isEmpty() ? "" : " ")
                .append(measure)
                .append('=')
                .append(value));
        return text.toString();
    }

    private Path file(Row row) {
        return folder.resolve(row.id() + ".tsv");
    }
}
