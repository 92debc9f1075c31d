package org.kermitftps.docs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.camel.util.json.JsonObject;
import org.kermitftps.failure.Failure;
import org.kermitftps.policy.DataRefusals;
import org.kermitftps.policy.KermitDefaults;
import org.kermitftps.policy.KermitRules;
import org.kermitftps.policy.LoginRules;
import org.kermitftps.policy.NegotiationStep;
import org.kermitftps.policy.TlsPlan;
import org.kermitftps.policy.TlsPlans;

/** The pages in docs/ that show tables of the program; nothing in them is typed twice. One method a page. */
final class DocsPages {

    private DocsPages() {}

    /** docs/negotiation.md. */
    static String negotiation() {
        MarkdownPage page = new MarkdownPage("How a connection is secured");
        page.text(
                "The steps of C-Kermit's FTP client as a table. The first row that fits step and answer decides. A reply"
                        + " of 421 counts as `lost`. What the dance came to is judged against `commandProtectionLevel` and"
                        + " `dataProtectionLevel` before USER is sent; `clearTextFallback=true` turns them into wishes.");
        page.section("Negotiation rules");
        page.table(
                List.of("Step", "Answer", "What follows", "Why"),
                KermitRules.TABLE.stream()
                        .map(rule -> List.of(
                                step(rule.step()), code(rule.when().text()), words(rule.then()), rule.because()))
                        .toList());
        page.text("`*` is any other answer, `2yz` any code that begins with 2. `plan` is a handshake another row of the"
                + " next table may mend, `certificate` one whose certificate was refused, `failed` any other;"
                + " `wanted` and `unwanted` are what the options say.");
        page.section("Login");
        page.text(
                "A reply may ask for the password or the account; each is sent once. `HOST` is sent with `sendHost=true`,"
                        + " an account nobody asked for if `account` gives one.");
        page.table(
                List.of("Step", "Answer", "What follows", "Why"),
                LoginRules.TABLE.stream()
                        .map(rule -> List.of(
                                words(rule.step()).toUpperCase(Locale.ROOT),
                                code(rule.when().text()),
                                words(rule.then()),
                                rule.because()))
                        .toList());
        page.section("TLS plans");
        page.text("Tried in this order, each on a new connection; `tlsEngine` and `tlsProtocols` leave rows out, the"
                + " order of `tlsProtocols` comes first. What worked for a server is remembered for a day.");
        page.table(
                List.of("Plan", "Engine", "Version", "Why"),
                TlsPlans.TABLE.stream().map(DocsPages::row).toList());
        page.text("Appended with `legacyTls=true`, see [servers with weak TLS](security.md#servers-with-weak-tls):");
        page.table(
                List.of("Plan", "Engine", "Version", "Why"),
                TlsPlans.LEGACY_TABLE.stream().map(DocsPages::row).toList());
        HandshakePage.sections(page);
        page.section("Data connections that were refused");
        page.text(
                "How servers say that a data connection did not resume the session of the control connection. Counts only"
                        + " after a full handshake; the next plan is tried then.");
        page.table(
                List.of("Reply", "Whose words"),
                DataRefusals.TABLE.stream()
                        .map(row -> List.of(Integer.toString(row.code()), row.because()))
                        .toList());
        return page.toString();
    }

    private static List<String> row(TlsPlan plan) {
        return List.of(code(plan.label()), lower(plan.engine()), plan.protocol(), plan.because());
    }

    /** docs/failures.md. */
    static String failures() {
        MarkdownPage page = new MarkdownPage("What can fail");
        page.text(
                "Every message begins with one of these codes, then says what happened, the case, the server's own reply"
                        + " and what to do. A code never changes its meaning.");
        Map<Character, List<Failure>> groups = new LinkedHashMap<>();
        for (Failure failure : Failure.all()) {
            groups.computeIfAbsent(failure.code().charAt(6), digit -> new ArrayList<>())
                    .add(failure);
        }
        groups.forEach((digit, failures) -> {
            page.section(group(digit));
            page.table(
                    List.of("Code", "What happened", "Tried again?", "What to do"),
                    failures.stream()
                            .map(f -> List.of(code(f.code()), f.what(), again(f.again()), f.remedy()))
                            .toList());
        });
        return page.toString();
    }

    /** docs/options.md. */
    static String options() {
        Metadata ours = Metadata.ours();
        MarkdownPage page = new MarkdownPage("Options and headers");
        page.text(code(ours.json().getMap("component").get("syntax").toString()));
        page.text("Options with an example are our own, or have another default here than in camel-ftp; the others are"
                + " camel-ftp's and mean what they mean there.");
        Map<String, List<List<String>>> groups = new LinkedHashMap<>();
        ours.options().forEach((name, option) -> groups.computeIfAbsent(
                        "Options: " + option.getString("group"), group -> new ArrayList<>())
                .add(optionRow(name, option)));
        groups.forEach((group, rows) -> {
            page.section(group);
            page.table(List.of("Option", "Default", "Values", "What it does", "Example", "From"), rows);
        });
        page.section("What kermitCompat=true changes");
        page.table(
                List.of("Option", "Default", "With kermitCompat=true", "What Kermit does"),
                KermitDefaults.TABLE.stream()
                        .map(row -> List.of(code(row.option()), code(row.ours()), code(row.kermit()), row.because()))
                        .toList());
        page.section("Options of the component");
        page.table(
                List.of("Option", "Default", "Values", "What it does"),
                ours.componentOptions().entrySet().stream()
                        .map(e -> optionRow(e.getKey(), e.getValue()).subList(0, 4))
                        .toList());
        page.section("Headers");
        page.table(
                List.of("Header", "Type", "Where", "What it holds"),
                ours.headers().entrySet().stream()
                        .map(e -> headerRow(e.getKey(), e.getValue()))
                        .toList());
        return page.toString();
    }

    /** Two steps have the same words as their twins; what follows differs. */
    private static String step(NegotiationStep step) {
        return code(step.label()) + (step.isImplicitTwin() ? " on an implicit connection" : "");
    }

    private static List<String> optionRow(String name, JsonObject option) {
        String description = option.getString("description");
        String example = Metadata.example(description);
        String required = Boolean.TRUE.equals(option.getBoolean("required")) ? " (required)" : "";
        String secret = Boolean.TRUE.equals(option.getBoolean("secret")) ? " (secret)" : "";
        return List.of(
                code(name) + required + secret,
                option.containsKey("defaultValue") ? code(String.valueOf(option.get("defaultValue"))) : "",
                values(option),
                Metadata.withoutExample(description),
                example == null ? "" : code(name + "=" + example),
                origin(name, example != null));
    }

    private static String origin(String name, boolean describedByUs) {
        if (!Metadata.ofCamelFtp().options().containsKey(name)) {
            return "kermit-ftps";
        }
        return describedByUs ? "camel-ftp, changed here" : "camel-ftp";
    }

    private static List<String> headerRow(String name, JsonObject header) {
        return List.of(
                code(name),
                code(header.getString("javaType")),
                header.getString("group"),
                header.getString("description"));
    }

    private static String values(JsonObject option) {
        List<String> values = option.getCollection("enum");
        return values == null
                ? option.getString("type")
                : values.stream().map(DocsPages::code).collect(Collectors.joining(", "));
    }

    private static String group(char digit) {
        return switch (digit) {
            case '1' -> "1xx: options";
            case '2' -> "2xx: connection";
            case '3' -> "3xx: negotiation";
            case '4' -> "4xx: TLS and certificates";
            case '5' -> "5xx: login";
            case '6' -> "6xx: data connection";
            case '7' -> "7xx: transfer";
            case '8' -> "8xx: guards";
            default -> throw new IllegalArgumentException("group " + digit);
        };
    }

    private static String again(Failure.Again again) {
        return switch (again) {
            case NEVER -> "no";
            case RECONNECT -> "on a new connection";
            case NEXT_TLS_PLAN -> "with the next TLS plan";
        };
    }

    private static String code(String text) {
        return "`" + text + "`";
    }

    private static String words(Enum<?> constant) {
        return lower(constant).replace('_', ' ');
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
