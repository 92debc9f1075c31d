package org.kermitftps.it.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kermitftps.it.bench.run.Contestant;
import org.kermitftps.it.bench.run.Measure;
import org.kermitftps.it.bench.run.Row;
import org.kermitftps.it.bench.run.RowResult;
import org.kermitftps.it.bench.run.Sample;

/**
 * The results as data, one file a row: every page is made from these, so that one row can be measured again alone. A line
 * is a word, a tab and what it says; {@code sample} and {@code failure} name a contestant in between.
 */
public final class Results {

    private static final String TAB = "\t";

    private final Path folder;

    /** @param folder of the files; need not be there yet */
    public Results(Path folder) {
        this.folder = folder;
    }

    /** In place of what the row's file had. */
    public void write(Measured measured) throws IOException {
        Machine machine = measured.machine();
        List<String> lines = new ArrayList<>();
        lines.add("date" + TAB + machine.date());
        lines.add("commit" + TAB + machine.commit());
        lines.add("hardware" + TAB + machine.hardware());
        lines.add("load" + TAB + machine.load());
        machine.versions().forEach(version -> lines.add("version" + TAB + version));
        RowResult result = measured.result();
        for (Contestant contestant : result.row().contestants()) {
            String name = contestant.name();
            result.samples(name).forEach(sample -> lines.add("sample" + TAB + name + TAB + text(sample)));
            result.failure(name).ifPresent(why -> lines.add("failure" + TAB + name + TAB + why));
        }
        Files.createDirectories(folder);
        Files.write(file(result.row()), lines);
    }

    /** What is known of these rows, in their order; those never measured are left out. */
    public List<Measured> read(List<Row> rows) throws IOException {
        List<Measured> all = new ArrayList<>();
        for (Row row : rows) {
            read(row).ifPresent(all::add);
        }
        return all;
    }

    private Optional<Measured> read(Row row) throws IOException {
        if (!Files.exists(file(row))) {
            return Optional.empty();
        }
        RowResult result = new RowResult(row);
        Map<String, String> said = new HashMap<>();
        List<String> versions = new ArrayList<>();
        for (String line : Files.readAllLines(file(row))) {
            String[] words = line.split(TAB);
            switch (words[0]) {
                case "version" -> versions.add(words[1]);
                case "sample" -> result.add(words[1], sample(words[2]));
                case "failure" -> result.fail(words[1], words[2]);
                default -> said.put(words[0], words[1]);
            }
        }
        return Optional.of(new Measured(
                result,
                new Machine(said.get("date"), said.get("commit"), said.get("hardware"), said.get("load"), versions)));
    }

    private static String text(Sample sample) {
        StringBuilder text = new StringBuilder();
        new EnumMap<>(sample.values()).forEach((measure, value) -> text.append(text.isEmpty() ? "" : " ")
                .append(measure)
                .append('=')
                .append(value));
        return text.toString();
    }

    private static Sample sample(String text) {
        Map<Measure, Double> values = new EnumMap<>(Measure.class);
        for (String each : text.split(" ")) {
            int sign = each.indexOf('=');
            values.put(Measure.valueOf(each.substring(0, sign)), Double.valueOf(each.substring(sign + 1)));
        }
        return new Sample(values);
    }

    private Path file(Row row) {
        return folder.resolve(row.id() + ".tsv");
    }
}
