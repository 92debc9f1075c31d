package org.kermitftps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One idea a file: 250 lines a file, tests too, 350 for the options of an endpoint; 25 lines a method. */
class SourceSizeTest {

    private static final int LONGEST_FILE = 250;
    private static final int LONGEST_CONFIGURATION = 350;
    private static final int LONGEST_METHOD = 25;

    /** The formatter puts members of a class at 4 and of a nested class at 8, whatever is deeper is a statement. */
    private static final Pattern MEMBER =
            Pattern.compile("(?: {4}| {8})(?!" + String.join("\\b|", statements()) + "\\b)[\\w<].*\\(.*");

    static Stream<Path> sources() throws IOException {
        return below("main");
    }

    static Stream<Path> tests() throws IOException {
        return below("test");
    }

    private static Stream<Path> below(String kind) throws IOException {
        Path root = Path.of(System.getProperty("basedir", ""), "src", kind, "java");
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        }
    }

    @Test
    void findsTheSources() throws IOException {
        assertThat(sources()).hasSizeGreaterThan(50);
        assertThat(tests()).hasSizeGreaterThan(50);
    }

    @ParameterizedTest
    @MethodSource({"sources", "tests"})
    void keepsFilesShort(Path file) {
        assertThat(lines(file).size()).as("lines of %s", file).isLessThanOrEqualTo(allowance(name(file)));
    }

    @ParameterizedTest
    @MethodSource("sources")
    void keepsMethodsShort(Path file) {
        assertThat(longMethods(lines(file))).isEmpty();
    }

    @Test
    void countsTheBodyOfAMethodOnly() {
        List<String> body =
                new ArrayList<>(List.of("class A {", "    @Override", "    int a(int b,", "            int c) {"));
        body.addAll(Stream.generate(() -> "        b();").limit(LONGEST_METHOD).toList());
        body.addAll(List.of("    }", "}"));
        assertThat(longMethods(body)).isEmpty();

        body.add(4, "        if (b) {");
        assertThat(longMethods(body)).containsExactly("int a(int b, has 26 lines");
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private static int allowance(String name) {
        return name.endsWith("Configuration.java") ? LONGEST_CONFIGURATION : LONGEST_FILE;
    }

    private static List<String> longMethods(List<String> lines) {
        List<String> tooLong = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (MEMBER.matcher(lines.get(i)).matches()) {
                int length = bodyLength(lines, i);
                if (length > LONGEST_METHOD) {
                    tooLong.add(lines.get(i).strip() + " has " + length + " lines");
                }
            }
        }
        return tooLong;
    }

    /** Lines between the brace that opens the member at {@code start} and the one that closes it; 0 without a body. */
    private static int bodyLength(List<String> lines, int start) {
        int open = start;
        while (!lines.get(open).endsWith("{")) {
            if (lines.get(open).matches(".*[;}]") || ++open == lines.size()) {
                return 0;
            }
        }
        String indent = lines.get(start).replaceFirst("\\S.*", "");
        int close = lines.subList(open, lines.size()).indexOf(indent + "}");
        return close < 0 ? 0 : close - 1;
    }

    private static List<String> statements() {
        return List.of(
                "if", "for", "while", "switch", "try", "do", "return", "throw", "synchronized", "case", "record");
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
