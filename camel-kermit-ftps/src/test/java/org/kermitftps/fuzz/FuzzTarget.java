package org.kermitftps.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * One thing that reads what others wrote, and what must hold whatever that is. Each target runs twice: with the same
 * mutations of its words and its corpus in every build, and with Jazzer in profile {@code fuzz} (CONTRIBUTING.md). The
 * corpus is {@code src/test/resources/<package>/<class>Inputs}; Jazzer puts there what breaks a target.
 */
public abstract class FuzzTarget {

    private static final long SEED = 4217;
    private static final Duration SLOWEST = Duration.ofSeconds(10);

    /** What must hold; any assertion that fails, and any exception that is let through, is a find. */
    protected abstract void feed(byte[] input) throws Exception;

    /** What the language that is read consists of, to mix inputs from. */
    protected abstract List<String> words();

    /** How many mutations a build can afford. */
    protected int rounds() {
        return 5_000;
    }

    @Test
    void holdsForTheCorpusAndTheSameMutationsInEveryBuild() throws Exception {
        List<byte[]> seeds = corpus();
        words().forEach(word -> seeds.add(word.getBytes(StandardCharsets.ISO_8859_1)));
        for (byte[] seed : seeds) {
            feedInTime(seed);
        }
        Mutations mutations = new Mutations(SEED, seeds);
        for (int i = 0; i < rounds(); i++) {
            feedInTime(mutations.next());
        }
    }

    /** Jazzer's way in; it takes instrumentation, so it has a JVM and a profile of its own. */
    @FuzzTest(maxDuration = "")
    void holdsForJazzer(byte[] input) throws Exception {
        feed(input);
    }

    private void feedInTime(byte[] input) {
        long start = System.nanoTime();
        try {
            feed(input);
        } catch (Exception | AssertionError e) {
            throw new AssertionError("on " + Mutations.quoted(input), e);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .as(Mutations.quoted(input))
                .isLessThan(SLOWEST);
    }

    private List<byte[]> corpus() throws IOException {
        String name = getClass().getName().replace('.', '/') + "Inputs";
        Path folder = Path.of(System.getProperty("basedir", ""), "src", "test", "resources", name);
        List<byte[]> inputs = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    inputs.add(Files.readAllBytes(file));
                }
            }
        }
        return inputs;
    }

    /** The input as the text it mostly is. */
    protected static String text(byte[] input) {
        return new String(input, StandardCharsets.UTF_8);
    }
}
