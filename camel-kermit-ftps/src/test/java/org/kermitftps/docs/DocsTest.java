package org.kermitftps.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kermitftps.failure.Failure;
import org.kermitftps.policy.KermitRules;

/** The committed pages say what the tables say now. */
class DocsTest {

    /** Writes the pages anew. */
    static final String REGENERATE = "mvn -pl camel-kermit-ftps test -Dtest=DocsTest -Dkermit.docs.write=true";

    private static final boolean WRITE = Boolean.getBoolean("kermit.docs.write");

    static Stream<Arguments> pages() {
        return Stream.of(
                page("negotiation.md", DocsPages::negotiation),
                page("failures.md", DocsPages::failures),
                page("kermit-parity.md", KermitParityPage::text),
                page("camel-ftp-parity.md", CamelFtpParityPage::text),
                page("network.md", NetworkPage::text),
                page("transfers.md", TransfersPage::text),
                page("names.md", NamesPage::text),
                page("kermit-differences.md", DifferencesPage::text),
                page("options.md", DocsPages::options));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void isWhatTheTablesSay(String name, Supplier<String> page) throws IOException {
        Path file = Path.of(System.getProperty("basedir", ""), "..", "docs", name);
        if (WRITE) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, page.get());
        }
        assertThat(file)
                .as("docs/%s is missing; to write it: %s", name, REGENERATE)
                .exists();
        assertThat(Files.readString(file))
                .as("docs/%s is out of date; to write it anew: %s", name, REGENERATE)
                .isEqualTo(page.get());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void saysFirstThatItIsGenerated(String name, Supplier<String> page) {
        assertThat(page.get()).startsWith("<!-- Generated ");
    }

    @Test
    void showsEveryRule() {
        assertThat(DocsPages.negotiation())
                .contains(KermitRules.TABLE.stream()
                        .map(rule -> "| `" + rule.when().text() + "` | "
                                + rule.then().name().toLowerCase(Locale.ROOT).replace('_', ' ') + " | " + rule.because()
                                + " |")
                        .toList());
    }

    @Test
    void showsEveryFailure() {
        assertThat(DocsPages.failures())
                .contains(Failure.all().stream().map(Failure::code).toList());
    }

    @Test
    void showsEveryOptionAndHeader() {
        assertThat(DocsPages.options())
                .contains(Stream.concat(
                                Metadata.ours().options().keySet().stream(),
                                Metadata.ours().headers().keySet().stream())
                        .map(name -> "| `" + name + "`")
                        .toList());
    }

    private static Arguments page(String name, Supplier<String> content) {
        return Arguments.of(name, content);
    }
}
