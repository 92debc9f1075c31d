package org.kermitftps.it.bench.report;

import java.util.Locale;
import org.kermitftps.it.bench.run.Measure;
import org.kermitftps.it.bench.run.Series;

/** Numbers as people read them. */
final class Figures {

    private Figures() {}

    /** With its unit. */
    static String of(Measure measure, double value) {
        return plain(value) + " " + measure.unit();
    }

    /** The lowest and the highest. */
    static String of(Series series) {
        return plain(series.min()) + "–" + plain(series.max());
    }

    private static String plain(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%.2f" : "%.0f", value);
    }
}
