package org.kermitftps.it.bench.report;

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

/** The lines of one row's file, as {@link Results} wrote them, perhaps long ago. */
final class RowFile {

    private final RowResult result;
    private final List<String> contestants;
    private final Map<String, String> said = new HashMap<>();
    private final List<String> versions = new ArrayList<>();
    private final List<Asked> asked = new ArrayList<>();

    RowFile(Row row, List<String> lines) {
        result = new RowResult(row);
        contestants = row.contestants().stream().map(Contestant::name).toList();
        lines.forEach(this::read);
    }

    /** Empty if it is of other work. */
    Optional<Measured> measured() {
        if (!result.row().title().equals(said.get("title"))) {
            return Optional.empty();
        }
        Machine machine =
                new Machine(said.get("date"), said.get("commit"), said.get("hardware"), said.get("load"), versions);
        return Optional.of(new Measured(result, machine, Long.parseLong(said.get("seconds")), asked));
    }

    private void read(String line) {
        String[] words = line.split(Results.TAB);
        switch (words[0]) {
            case "version" -> versions.add(words[1]);
            case "asked", "sample", "failure" -> {
                // Who takes part no more is no part of the table.
                if (contestants.contains(words[1])) {
                    readContestant(words);
                }
            }
            default -> said.put(words[0], words[1]);
        }
    }

    private void readContestant(String[] words) {
        switch (words[0]) {
            case "asked" -> asked.add(new Asked(words[1], Integer.parseInt(words[2]), words[3]));
            case "sample" -> result.add(words[1], sample(words[2]));
            default -> result.fail(words[1], words[2]);
        }
    }

    private static Sample sample(String text) {
        Map<Measure, Double> values = new EnumMap<>(Measure.class);
        for (String each : text.split(" ")) {
            int sign = each.indexOf('=');
            values.put(Measure.valueOf(each.substring(0, sign)), Double.valueOf(each.substring(sign + 1)));
        }
        return new Sample(values);
    }
}
