package org.kermitftps.docs;

import java.util.List;
import java.util.stream.Collectors;
import org.kermitftps.policy.KermitDefaults;

/** docs/kermit-differences.md: what we do otherwise than Kermit, and why. */
final class DifferencesPage {

    private DifferencesPage() {}

    static String text() {
        MarkdownPage page = new MarkdownPage("What differs from Kermit");
        page.text(
                "Compared with C-Kermit 10.0 of Debian on the same scripted servers, command by command, from the greeting"
                        + " to QUIT. The comparison runs with the container tests and fails for a difference that is not in the last"
                        + " two tables, and for one in them that is gone.");
        page.section("Without kermitCompat");
        page.text("Other defaults; `kermitCompat=true` gives Kermit's, and an option that is set counts in any case.");
        page.table(
                List.of("Option", "Default", "Kermit's, with kermitCompat=true", "What Kermit does"),
                KermitDefaults.TABLE.stream()
                        .map(row -> List.of(code(row.option()), code(row.ours()), code(row.kermit()), row.because()))
                        .toList());
        page.text("Also with `kermitCompat=true`: `username=ftp` logs in as `anonymous`.");
        page.section("Whatever kermitCompat says");
        page.text(
                "- Kermit logs in in clear text, with the password, when AUTH is refused, TLS fails or a certificate is"
                        + " rejected; and it sends files in clear text when PROT is refused. Here the connection ends, unless"
                        + " `clearTextFallback=true`.\n"
                        + "- Uploads go to a temporary name first, unless `uploadInPlace=true`.\n"
                        + "- With `type=auto` X12, EDIFACT and HL7 files are never text, whatever they look like, nor are texts in UTF-16 unless `localCharset` says so. Names are matched against the lists for UNIX, whatever system the server has.\n"
                        + "- CR LF is one line end: Kermit makes CR CR LF of it on the way up, and drops every CR on the way down.\n"
                        + "- A data connection goes to the host of the control connection, unless `pasvAddress=reply`.");
        page.section("With kermitCompat=true and clearTextFallback=true");
        page.text(
                "`c:` is said in clear text, `t:` inside TLS; `||` is a new connection, `*` another word each time. The"
                        + " numbers are those of Kermit's quirks where the difference comes from one.");
        differences(page, KermitDifferences.TABLE);
        page.section("Transfers");
        page.text(
                "Compared are the commands after each login, what fails, and the files that both sides have afterwards, with"
                        + " their times (`[now]` for a new one). Ours with `kermitCompat=true`, with `uploadInPlace=true` where"
                        + " nothing else is said, and with `verifyTransfer=none` but for `recover=true`; a"
                        + " TYPE that changes nothing is left out, and `*` is any text.");
        differences(page, TransferDifferences.TABLE);
        return page.toString();
    }

    private static void differences(MarkdownPage page, List<KermitDifferences.Row> rows) {
        page.table(
                List.of("Only ours", "Only Kermit", "Quirk", "Why", "Seen in"),
                rows.stream()
                        .map(row -> List.of(
                                commands(row.ours()),
                                commands(row.kermit()),
                                row.quirk(),
                                row.because(),
                                String.join("; ", row.scenarios())))
                        .toList());
    }

    private static String commands(List<String> commands) {
        return commands.stream().map(DifferencesPage::code).collect(Collectors.joining(", "));
    }

    private static String code(String text) {
        return "`" + text + "`";
    }
}
