package org.kermitftps.it.demo;

import java.util.ArrayList;
import java.util.List;

/** A table in plain text, its columns as wide as their widest cell. */
final class Table {
    private final List<String[]> rows = new ArrayList<>();
    private final boolean[] numeric;

    /** @param headings the columns; one that begins with {@code >} is set flush right */
    Table(String... headings) {
        numeric = new boolean[headings.length];
        String[] names = new String[headings.length];
        for (int i = 0; i < headings.length; i++) {
            numeric[i] = headings[i].startsWith(">");
            names[i] = numeric[i] ? headings[i].substring(1) : headings[i];
        }
        rows.add(names);
    }

    void add(String... cells) {
        rows.add(cells);
    }

    @Override
    public String toString() {
        List<String> lines = new ArrayList<>();
        for (String[] row : rows) {
            lines.add(line(row));
        }
        lines.add(1, "-".repeat(lines.get(0).length()));
        return String.join("\n", lines) + "\n";
    }

    private String line(String[] row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.length; i++) {
            String padding = " ".repeat(width(i) - row[i].length());
            cells.add(numeric[i] ? padding + row[i] : row[i] + padding);
        }
        return String.join("  ", cells);
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> row[column].length()).max().orElse(0);
    }
}
