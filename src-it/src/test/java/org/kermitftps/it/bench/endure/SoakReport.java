package org.kermitftps.it.bench.endure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** docs/benchmarks/soak.md: what was done, the verdict, and how it went over the time. */
final class SoakReport {

    private static final int LINES = 10;
    private static final double MEGABYTE = 1 << 20;

    private final List<Sample> samples;
    private final Verdict verdict;

    SoakReport(List<Sample> samples) {
        this.samples = samples;
        verdict = new Verdict(samples);
    }

    /**
     * @param work what was done, in one sentence
     * @param machine when and on what
     */
    String markdown(String work, String machine) {
        StringBuilder page =
                new StringBuilder("# Soak\n\nWritten by `mvn -Psoak verify`: " + work + "\n\n" + machine + "\n\n");
        page.append(conclusion());
        page.append("\n\n| | first third | last third | may be | |\n|---|---|---|---|---|\n");
        for (Verdict.Limit limit : Verdict.LIMITS) {
            double first = verdict.first(limit.value());
            page.append(String.format(
                    Locale.ROOT,
                    "| %s | %.2f | %.2f | %.2f | %s |%n",
                    limit.what(),
                    first,
                    verdict.last(limit.value()),
                    limit.allowed(first),
                    limit.because()));
        }
        page.append(String.format(
                Locale.ROOT,
                "| files a minute | %.0f | %.0f | | judged only where others had no more of the machine than before |%n",
                verdict.first(Sample::rate),
                verdict.last(Sample::rate)));
        page.append(
                "\nMedians; the first fifth of the time is left out, in which the JVM warms up. The rate falls when others want the"
                        + " processors, the processor time of a file hardly does: so that is what is judged in any case, and the"
                        + " rate too unless the others' share rose.\n\n");
        table(page);
        return page.toString();
    }

    private String conclusion() {
        List<String> complaints = verdict.complaints();
        List<String> said = new ArrayList<>();
        said.add(complaints.isEmpty() ? "**All flat.**" : "**Not flat: " + String.join("; ", complaints) + ".**");
        verdict.excuses().forEach(excuse -> said.add("Not counted: " + excuse + "."));
        return String.join(" ", said);
    }

    private void table(StringBuilder page) {
        page.append("| minute | heap, MB | resident, MB | threads | descriptors | CPU ms a file | files a minute"
                + " | machine used by others, the server too |\n|---|---|---|---|---|---|---|---|\n");
        for (int line = 0; line < LINES; line++) {
            append(page, samples.subList(samples.size() * line / LINES, samples.size() * (line + 1) / LINES));
        }
    }

    private static void append(StringBuilder page, List<Sample> some) {
        if (some.isEmpty()) {
            return;
        }
        page.append(String.format(
                Locale.ROOT,
                "| %.0f | %.1f | %.0f | %.0f | %.0f | %.2f | %.0f | %.0f %% |%n",
                some.get(some.size() - 1).minute(),
                Verdict.median(some, sample -> sample.health().heap() / MEGABYTE),
                Verdict.median(some, sample -> sample.health().resident() / MEGABYTE),
                Verdict.median(some, sample -> sample.health().threads()),
                Verdict.median(some, sample -> sample.health().descriptors()),
                Verdict.median(some, Sample::cpu),
                Verdict.median(some, Sample::rate),
                100 * Verdict.median(some, Sample::others)));
    }
}
