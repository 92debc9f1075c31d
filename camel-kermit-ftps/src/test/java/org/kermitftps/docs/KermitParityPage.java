package org.kermitftps.docs;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.kermitftps.policy.KermitWords;

/** docs/kermit-parity.md: every word C-Kermit has for FTP. */
final class KermitParityPage {

    private KermitParityPage() {}

    static String text() {
        MarkdownPage page = new MarkdownPage("What Kermit says, and what says it here");
        page.text(
                "Every word of C-Kermit 10 for FTP, as its own `?` lists them; a test asks the real program whether one is"
                        + " missing. PUT stands for MPUT, APPEND and REPUT too, GET for MGET and REGET. `file:` marks an option of the"
                        + " other endpoint of the route, the one with the local files.");
        page.table(
                List.of("Status", "Words"),
                Arrays.stream(KermitWords.Status.values())
                        .map(status -> List.of(words(status), Long.toString(count(status))))
                        .toList());
        for (String command : commands()) {
            page.section(command.equals("FTP") ? "FTP commands" : command);
            page.table(
                    List.of("Kermit", "Values", "Kermit's default", "Status", "Here", "How, or why not", "Shown by"),
                    KermitWords.TABLE.stream()
                            .filter(row -> row.command().equals(command))
                            .map(KermitParityPage::cells)
                            .toList());
        }
        return page.toString();
    }

    static List<String> commands() {
        return KermitWords.TABLE.stream()
                .map(KermitWords.Row::command)
                .distinct()
                .toList();
    }

    private static List<String> cells(KermitWords.Row row) {
        return List.of(
                "`" + row.word() + "`",
                row.values(),
                row.byDefault(),
                words(row.status()),
                row.ours().isEmpty()
                        ? KermitWords.NOTHING
                        : row.ours().stream().map(option -> "`" + option + "`").collect(Collectors.joining(", ")),
                row.note(),
                row.test());
    }

    private static long count(KermitWords.Status status) {
        return KermitWords.TABLE.stream().filter(row -> row.status() == status).count();
    }

    private static String words(KermitWords.Status status) {
        return switch (status) {
            case OPTION -> "option";
            case CAMEL -> "kept by Camel";
            case BUILT_IN -> "always so";
            case NONE -> "not mapped";
            case LATER -> "not yet";
        };
    }
}
