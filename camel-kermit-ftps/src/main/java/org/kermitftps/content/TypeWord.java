package org.kermitftps.content;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The words of option {@code type} and of the header that overrides it (SET FTP TYPE, SET TRANSFER MODE of Kermit). */
public enum TypeWord {
    BINARY("binary", "image"),
    TEXT("text", "ascii"),
    /** Each file by its content or its name. */
    AUTO("auto", "automatic"),
    /** By the server's SYST. */
    SYSTEM("system"),
    EBCDIC("ebcdic"),
    /** TYPE L 8, for machines whose bytes had another size. */
    TENEX("tenex");

    private final List<String> words;

    TypeWord(String... words) {
        this.words = List.of(words);
    }

    /** The meaning of a word, whatever its case. */
    public static Optional<TypeWord> of(String word) {
        String lower = word.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(each -> each.words.contains(lower))
                .findFirst();
    }
}
