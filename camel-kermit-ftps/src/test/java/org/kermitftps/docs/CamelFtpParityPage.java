package org.kermitftps.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.camel.util.json.JsonObject;
import org.kermitftps.policy.RefusedOptions;

/** docs/camel-ftp-parity.md: every option of {@code ftps:}, for people who change it to {@code kermit-ftps:}. */
final class CamelFtpParityPage {

    private CamelFtpParityPage() {}

    static String text() {
        MarkdownPage page = new MarkdownPage("From ftps: to kermit-ftps:");
        page.text(
                "Every option of camel-ftp's `ftps:`. What is refused fails the start with KFTPS-114 and the option to use"
                        + " instead; an unknown property behind `ftpClient.` or `ftpClientConfig.` with KFTPS-115.");
        Map<String, JsonObject> theirs = Metadata.ofCamelFtps().options();
        page.table(
                List.of("Option", "Default there", "Here"),
                theirs.entrySet().stream()
                        .map(option -> List.of(
                                "`" + option.getKey() + "`",
                                byDefault(option.getValue()),
                                here(option.getKey(), option.getValue())))
                        .toList());
        page.section("Properties of the client that are refused");
        page.text(
                "`ftpClient.name=value` sets a property of Commons Net's client. These would do nothing, or too much.");
        page.table(
                List.of("Option", "Use instead", "Why"),
                RefusedOptions.TABLE.stream()
                        .filter(row -> !theirs.containsKey(row.option()))
                        .map(row -> List.of("`" + row.option() + "`", instead(row), row.because()))
                        .toList());
        return page.toString();
    }

    /** What became of an option of {@code ftps:}. */
    static String here(String name, JsonObject option) {
        List<String> said = new ArrayList<>();
        for (RefusedOptions.Row row : rows(name)) {
            String what = row.values().isEmpty() ? "refused" : "refused: " + String.join(", ", row.values());
            said.add(what + "; use " + instead(row) + ": " + row.because());
        }
        if (said.isEmpty() || !rows(name).get(0).values().isEmpty()) {
            said.add(0, accepted(name, option));
        }
        return String.join(". ", said);
    }

    static List<RefusedOptions.Row> rows(String name) {
        return RefusedOptions.TABLE.stream()
                .filter(row -> row.option().equals(name))
                .toList();
    }

    private static String accepted(String name, JsonObject theirs) {
        Object ours = Metadata.ours().options().get(name).get("defaultValue");
        return Objects.equals(String.valueOf(ours), String.valueOf(theirs.get("defaultValue")))
                ? "accepted"
                : "accepted, default `" + ours + "`";
    }

    private static String instead(RefusedOptions.Row row) {
        return row.instead().isEmpty()
                ? "nothing"
                : row.instead().stream().map(option -> "`" + option + "`").collect(Collectors.joining(", "));
    }

    private static String byDefault(JsonObject option) {
        Object value = option.get("defaultValue");
        return value == null ? "" : "`" + value + "`";
    }
}
