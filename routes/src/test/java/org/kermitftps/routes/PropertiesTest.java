package org.kermitftps.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kermitftps.routes.Texts.Placeholder;

/** The table of properties in the README against the properties the routes read. */
class PropertiesTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(kermit\\.[A-Za-z0-9.]+)` \\| (.+?) \\| (.+) \\|$");

    @TempDir
    Path home;

    @Test
    void everyPropertyIsDocumentedWithItsDefaultAndNoneIsDocumentedThatNobodyReads() {
        assertThat(documented()).isEqualTo(read("camel"));
    }

    @Test
    void theExampleReadsNoPropertyOfItsOwn() {
        assertThat(read("examples")).isNotEmpty();
        assertThat(read("camel")).containsAllEntriesOf(read("examples"));
    }

    @Test
    void everyPropertyHasOneOfTheTwoPrefixes() {
        assertThat(read("camel").keySet())
                .isNotEmpty()
                .allMatch(name -> name.startsWith("kermit.claims.") || name.startsWith("kermit.partner."));
    }

    @Test
    void aPropertyHasTheSameDefaultWhereverItIsRead() {
        Stream.of("camel", "examples")
                .map(PropertiesTest::placeholders)
                .forEach(all -> all.forEach(placeholder ->
                        assertThat(shown(placeholder)).isEqualTo(read("camel").get(placeholder.name()))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"host", "username", "password"})
    void doesNotStartWithoutWhatOnlyTheOperatorKnows(String name) {
        try (Night night = new Night(home).without("kermit.partner." + name)) {
            assertThatThrownBy(night::start).hasStackTraceContaining("kermit.partner." + name);
        }
    }

    @Test
    void asksTheComponentForItsSafeSideByDefault() throws Exception {
        try (Night night = new Night(home).start()) {
            assertThat(night.partner.endpoints)
                    .singleElement()
                    .isEqualTo(Map.ofEntries(
                            Map.entry("remaining", "ftps.partner.example:21/"),
                            Map.entry("username", "submitter01"),
                            Map.entry("password", Night.PASSWORD),
                            Map.entry("account", ""),
                            Map.entry("implicit", "false"),
                            Map.entry("authType", "automatic"),
                            Map.entry("dataProtectionLevel", "private"),
                            Map.entry("tlsSessionReuse", "auto"),
                            Map.entry("passiveMode", "true"),
                            Map.entry("uploadInPlace", "false"),
                            Map.entry("proxyUsername", ""),
                            Map.entry("proxyPassword", ""),
                            Map.entry("verifyTransfer", "size"),
                            Map.entry("recover", "false"),
                            Map.entry("rateLimit", "0"),
                            Map.entry("fileExist", "Override"),
                            Map.entry("autoCreate", "false")));
        }
    }

    @Test
    void passesOnWhatTheOperatorSets() throws Exception {
        Map<String, String> set = Map.of(
                "account", "A1",
                "implicit", "true",
                "authType", "tls",
                "verifyFile", "/etc/kermit/ca one.pem",
                "certsOkFingerprint", "3f:9a",
                "tlsSessionReuse", "required",
                "dataProtectionLevel", "confidential",
                "fileExist", "Fail");
        try (Night night = new Night(home)) {
            set.forEach((name, value) -> night.with("kermit.partner." + name, value));
            night.with("kermit.partner.port", "990").with("kermit.partner.directory", "inbound/claims");
            night.start();
            assertThat(night.partner.endpoints)
                    .singleElement()
                    .satisfies(options -> assertThat(options).containsAllEntriesOf(set))
                    .extracting("remaining")
                    .isEqualTo("ftps.partner.example:990/inbound/claims");
        }
    }

    @Test
    void noRouteOffersToSwitchVerificationOff() {
        Set<String> names = read("camel").keySet();
        assertThat(names).noneMatch(name -> name.endsWith(".certsOk") || name.endsWith(".clearTextFallback"));
    }

    private static Map<String, String> documented() {
        Map<String, String> rows = new TreeMap<>();
        Matcher row = ROW.matcher(Texts.read(Path.of("README.md")));
        while (row.find()) {
            assertThat(rows.put(row.group(1), row.group(2).replace("\\|", "|")))
                    .as("%s has one row", row.group(1))
                    .isNull();
        }
        return rows;
    }

    private static Map<String, String> read(String directory) {
        Map<String, String> found = new TreeMap<>();
        placeholders(directory).forEach(placeholder -> found.putIfAbsent(placeholder.name(), shown(placeholder)));
        return found;
    }

    private static List<Placeholder> placeholders(String directory) {
        return Texts.packed(directory).stream()
                .map(Texts::read)
                .map(Texts::withoutComments)
                .flatMap(text -> Texts.placeholders(text).stream())
                .toList();
    }

    private static String shown(Placeholder placeholder) {
        if (placeholder.optional()) {
            return "not set";
        }
        if (placeholder.byDefault() == null) {
            return "required";
        }
        return placeholder.byDefault().isEmpty() ? "empty" : "`" + placeholder.byDefault() + "`";
    }
}
