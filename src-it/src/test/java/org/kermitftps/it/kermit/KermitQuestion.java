package org.kermitftps.it.kermit;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Kermit's answer to a question mark: a sentence, then lines of words in columns that begin with a blank. */
final class KermitQuestion {

    private KermitQuestion() {}

    /** The words of an answer, in lower case. */
    static List<String> words(String answer) {
        return answer.lines()
                .filter(line -> line.startsWith(" ") && !line.isBlank() && !line.startsWith(" or switch"))
                .flatMap(line -> Stream.of(line.strip().toLowerCase(Locale.ROOT).split("\\s+")))
                .toList();
    }
}
