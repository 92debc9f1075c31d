package org.kermitftps.docs;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.kermitftps.names.LocalNames;
import org.kermitftps.names.SentNames;
import org.kermitftps.names.UniqueNames;

/** docs/names.md: what becomes of names that somebody cannot take. */
final class NamesPage {

    private NamesPage() {}

    static String text() {
        MarkdownPage page = new MarkdownPage("Names of files");
        sent(page);
        local(page);
        page.section("How a server tells the name it chose");
        page.text(
                "With `uniqueServerNames=true`. A name that could lead out of its directory is none; without a name the"
                        + " file counts as `STORED`, and with `verifyTransfer=hash` as KFTPS-722.");
        page.table(
                List.of("Reply", "Words", "Why"),
                UniqueNames.TABLE.stream()
                        .map(row -> List.of(
                                row.codes().stream()
                                        .sorted()
                                        .map(Object::toString)
                                        .collect(Collectors.joining(", ")),
                                "`" + row.words().pattern() + "`",
                                row.because()))
                        .toList());
        return page.toString();
    }

    private static void sent(MarkdownPage page) {
        page.section("Names on their way to the server");
        page.text(
                "What becomes of a name that, with `filenames=literal`, is sent as it is: the first row that fits. Those"
                        + " refused before are not sent under any name, whatever option, header or expression they come from. The"
                        + " others are sent, and if the server refuses them or changes them, that is the failure.");
        page.table(
                List.of("A name that", "Is refused", "With", "Why"),
                SentNames.TABLE.stream()
                        .map(row -> List.of(
                                row.kind(),
                                row.when().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                                row.failure().code(),
                                row.because()))
                        .toList());
    }

    private static void local(MarkdownPage page) {
        page.section("Names of the server that become files here");
        page.text("A name in a listing with a separator, `..` or a control character is passed over with a warning"
                + " (KFTPS-802). With `localWorkDirectory` these are refused besides (KFTPS-806), each step of a path on its"
                + " own.");
        page.table(
                List.of("A step that is or has", "On", "Why"),
                LocalNames.TABLE.stream()
                        .map(row -> List.of(row.kind(), row.everywhere() ? "every system" : "Windows", row.because()))
                        .toList());
    }
}
