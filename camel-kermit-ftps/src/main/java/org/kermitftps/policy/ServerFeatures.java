package org.kermitftps.policy;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a server says it can do: its reply to FEAT (RFC 2389 section 3), read once. Unknown features are kept, nonsense is
 * left out; a server that does not know FEAT has none.
 */
public final class ServerFeatures {

    /** The server offers nothing, or does not tell. */
    public static final ServerFeatures NONE = new ServerFeatures(Map.of());

    private static final int FEATURES = 211;

    /** The longest list seen has 60 lines; who sends more than this is not listing features. */
    private static final int MOST_LINES = 500;

    /** MLST with every fact of RFC 3659 and of the Unix extensions has 200 characters. */
    private static final int LONGEST_LINE = 1_000;

    private static final Set<String> NEEDED_FACTS = Set.of("TYPE", "SIZE", "MODIFY");

    private final Map<String, String> parameters;

    private ServerFeatures(Map<String, String> parameters) {
        this.parameters = parameters;
    }

    /**
     * Reads a reply.
     *
     * @param code reply code
     * @param text the reply as received, all lines
     */
    public static ServerFeatures of(int code, String text) {
        List<String> lines = text.lines().limit(MOST_LINES + 2L).toList();
        if (code != FEATURES || lines.size() < 3) {
            return NONE;
        }
        Map<String, String> found = new LinkedHashMap<>();
        lines.subList(1, lines.size() - 1).stream()
                .filter(line -> line.length() <= LONGEST_LINE)
                // The RFC wants a blank; older servers repeat the code instead.
                .map(line -> line.replaceFirst("^211-", "").strip())
                .filter(line -> !line.isEmpty())
                .map(line -> line.split("\\s+", 2))
                .forEach(words -> found.putIfAbsent(upper(words[0]), words.length > 1 ? words[1] : ""));
        return new ServerFeatures(Map.copyOf(found));
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }

    /** Whether a feature is offered, for example {@code SIZE}, {@code MFMT}, {@code XSHA256}. */
    public boolean has(String feature) {
        return parameters.containsKey(upper(feature));
    }

    /** Whether REST works for a stream (RFC 3659 section 5.3). */
    public boolean restartsStreams() {
        return words("REST").contains("STREAM");
    }

    /** The facts of MLST and MLSD that the server knows (RFC 3659 section 7.8), upper case, without the star. */
    public Set<String> facts() {
        return words("MLST");
    }

    /** Whether MLSD tells what LIST does: without a type every entry would be taken for a file. */
    public boolean listsWithFacts() {
        return facts().containsAll(NEEDED_FACTS);
    }

    /** Whether it does so before OPTS MLST: the facts with a star (RFC 3659 section 7.8). */
    public boolean listsWithFactsUnasked() {
        return Arrays.stream(parameters.getOrDefault("MLST", "").split(";"))
                .map(word -> upper(word.strip()))
                .collect(Collectors.toSet())
                .containsAll(Set.of("TYPE*", "SIZE*", "MODIFY*"));
    }

    /** The algorithms of HASH (draft-bryan-ftpext-hash section 3.1), upper case, without the star. */
    public Set<String> hashes() {
        return words("HASH");
    }

    /** The algorithm HASH uses until OPTS says otherwise: the one with the star, or {@code null}. */
    public String selectedHash() {
        return Arrays.stream(parameters.getOrDefault("HASH", "").split(";"))
                .map(word -> upper(word.strip()))
                .filter(word -> word.endsWith("*"))
                .map(word -> word.substring(0, word.length() - 1))
                .findFirst()
                .orElse(null);
    }

    private Set<String> words(String feature) {
        return Arrays.stream(parameters.getOrDefault(feature, "").split("[;\\s]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> upper(word).replace("*", ""))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public String toString() {
        return parameters.keySet().toString();
    }
}
