package org.kermitftps.it.kermit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.kermitftps.docs.KermitDifferences.Row;

/** Places against a list of differences, both ways; in the list a {@code *} stands for any text. */
final class ListedDifferences {

    private ListedDifferences() {}

    /** Fails for a place that no row lists, and for a row that lists no place. */
    static void check(List<String> ours, List<String> theirs, List<Row> rows) {
        List<CommandDiff.Place> places = places(ours, theirs);
        String both = String.format("ours:%n%s%nKermit:%n%s", String.join("\n", ours), String.join("\n", theirs));
        assertThat(places.stream()
                        .filter(place -> rows.stream().noneMatch(row -> lists(row, place)))
                        .toList())
                .as("not listed; %s", both)
                .isEmpty();
        assertThat(rows.stream()
                        .filter(row -> places.stream().noneMatch(place -> lists(row, place)))
                        .toList())
                .as("listed and gone; %s", both)
                .isEmpty();
    }

    /** Where two pairings are as good, the one that begins with what Kermit says first: it opens data connections early. */
    static List<CommandDiff.Place> places(List<String> ours, List<String> theirs) {
        return CommandDiff.of(theirs, ours).stream()
                .map(place -> new CommandDiff.Place(place.kermit(), place.ours()))
                .toList();
    }

    private static boolean lists(Row row, CommandDiff.Place place) {
        return matches(row.ours(), place.ours()) && matches(row.kermit(), place.kermit());
    }

    private static boolean matches(List<String> patterns, List<String> texts) {
        return patterns.size() == texts.size()
                && IntStream.range(0, texts.size())
                        .allMatch(i ->
                                pattern(patterns.get(i)).matcher(texts.get(i)).matches());
    }

    private static Pattern pattern(String wildcard) {
        return Pattern.compile(Pattern.quote(wildcard).replace("*", "\\E.+\\Q"));
    }
}
