package org.kermitftps.it.bench.report;

import java.util.List;
import java.util.Locale;
import org.kermitftps.it.bench.run.Contestant;
import org.kermitftps.it.bench.run.Measure;
import org.kermitftps.it.bench.run.RowResult;
import org.kermitftps.it.bench.run.Series;

/**
 * The results as bars, in SVG: one group a row, each on its own scale, the spread as a thin line. Shorter is better.
 */
final class Chart {

    private static final int WIDTH = 860;
    private static final int NAMES = 190;
    private static final int BARS = 540;
    private static final int BAR = 18;
    private static final int GAP = 34;
    private static final int HEAD = 40;

    private final StringBuilder svg = new StringBuilder();
    private int y = HEAD;

    private Chart() {}

    /** The file's content. */
    static String of(List<RowResult> results) {
        Chart chart = new Chart();
        results.forEach(chart::group);
        return String.format(
                        Locale.ROOT,
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %1$d %2$d\""
                                + " font-family=\"sans-serif\" font-size=\"12\">\n"
                                + "<rect width=\"100%%\" height=\"100%%\" fill=\"white\"/>\n",
                        WIDTH,
                        chart.y)
                + text(10, 22, "14", "Medians and spread; shorter is better, each group has its own scale")
                + chart.svg + "</svg>\n";
    }

    private void group(RowResult result) {
        Measure measure = result.row().targets().isEmpty()
                ? Measure.WALL
                : result.row().targets().get(0).measure();
        double longest = result.row().contestants().stream()
                .flatMap(contestant -> result.series(contestant.name(), measure).stream())
                .mapToDouble(Series::max)
                .max()
                .orElse(1);
        svg.append(text(10, y + 14, "13", result.row().title() + ", " + measure.unit()));
        y += BAR + 4;
        for (Contestant contestant : result.row().contestants()) {
            bar(result, contestant.name(), measure, BARS / longest);
        }
        y += GAP - BAR;
    }

    private void bar(RowResult result, String name, Measure measure, double scale) {
        svg.append(text(20, y + BAR - 5, "12", name));
        result.series(name, measure)
                .ifPresentOrElse(
                        series -> draw(series, measure, scale, name.startsWith("kermit-ftps") ? "#1f5fa8" : "#9aa5b1"),
                        () -> svg.append(text(NAMES, y + BAR - 5, "12", "fails")));
        y += BAR + 2;
    }

    private void draw(Series series, Measure measure, double scale, String colour) {
        double end = series.max() * scale;
        svg.append(String.format(
                Locale.ROOT,
                "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\"/>\n"
                        + "<line x1=\"%.1f\" x2=\"%.1f\" y1=\"%d\" y2=\"%d\" stroke=\"#222\"/>\n",
                NAMES,
                y,
                series.median() * scale,
                BAR - 2,
                colour,
                NAMES + series.min() * scale,
                NAMES + end,
                y + BAR / 2 - 1,
                y + BAR / 2 - 1));
        svg.append(text((int) (NAMES + end + 6), y + BAR - 5, "12", Figures.of(measure, series.median())));
    }

    private static String text(int x, int y, String size, String content) {
        return "<text x=\"" + x + "\" y=\"" + y + "\" font-size=\"" + size + "\">"
                + content.replace("&", "&amp;").replace("<", "&lt;") + "</text>\n";
    }
}
