package org.kermitftps.docs;

import java.util.List;

/** A page of headings, paragraphs and tables that says first that it is generated. */
final class MarkdownPage {

    private final StringBuilder out = new StringBuilder();

    MarkdownPage(String title) {
        out.append("<!-- Generated from the program's own tables; to change it: ")
                .append(DocsTest.REGENERATE)
                .append(" -->\n\n# ")
                .append(title)
                .append('\n');
    }

    void section(String title) {
        out.append("\n## ").append(title).append('\n');
    }

    void text(String paragraph) {
        out.append('\n').append(paragraph).append('\n');
    }

    void table(List<String> head, List<List<String>> rows) {
        out.append('\n');
        row(head);
        row(head.stream().map(cell -> "---").toList());
        rows.forEach(this::row);
    }

    private void row(List<String> cells) {
        out.append('|');
        cells.forEach(cell -> out.append(cell.isEmpty() ? " |" : " " + escaped(cell) + " |"));
        out.append('\n');
    }

    /** A table cell is one line, a bar would end it, and an angle bracket outside of code would be taken as HTML. */
    private static String escaped(String cell) {
        String text = cell.replaceAll("\\s+", " ").replace("|", "\\|");
        return cell.startsWith("`") ? text : text.replace("<", "&lt;");
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
