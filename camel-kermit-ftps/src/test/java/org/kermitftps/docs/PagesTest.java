package org.kermitftps.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kermitftps.camel.KermitFtpsEndpoint;
import org.kermitftps.failure.Failure;
import org.kermitftps.support.TestCertificates;
import org.kermitftps.support.TestCertificates.Issued;

/** What is written by hand keeps its word: endpoints can be made, codes and options exist, links lead somewhere. */
class PagesTest {

    private static final Path ROOT = Path.of(System.getProperty("basedir", ""), "..");
    private static final Path FAQ = ROOT.resolve("docs/faq");

    /** Where the examples keep their files. */
    private static final String EXAMPLE_FOLDERS = "/etc/kermit|/var/lib/kermit";

    private static final Pattern URI = Pattern.compile("kermit-ftps:[^\\s`\"<>]+");
    private static final Pattern CODE = Pattern.compile("(?<=KFTPS-|, -)\\d{3}\\b");
    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*\\]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");

    /** {@code name=value}, or a name with a capital in it, which no other word in code marks has. */
    private static final Pattern OPTION = Pattern.compile("`([a-zA-Z]+)=[^`]*`|`([a-z]+[A-Z][a-zA-Z]*)`");

    @TempDir
    private Path folder;

    private DefaultCamelContext context;

    static List<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(
                            Stream.of(
                                            "README.md",
                                            "CONTRIBUTING.md",
                                            "CHANGELOG.md",
                                            "routes/README.md",
                                            "quarkus-app/README.md")
                                    .map(ROOT::resolve),
                            docs.filter(file -> file.toString().endsWith(".md")))
                    .sorted()
                    .toList();
        }
    }

    static List<Path> handwritten() throws IOException {
        return pages().stream()
                .filter(page -> !read(page).startsWith("<!-- Generated "))
                .toList();
    }

    static List<Path> questions() throws IOException {
        return pages().stream()
                .filter(page -> page.startsWith(FAQ) && !page.endsWith("README.md"))
                .toList();
    }

    @BeforeEach
    void startContextWithTheFilesOfTheExamples() throws Exception {
        Issued client = TestCertificates.authority("Partner").issue("client");
        TestCertificates.writePem(
                folder.resolve("partner-ca.pem"), client.chain().get(1));
        TestCertificates.writePem(folder.resolve("client.pem"), client.chain().toArray(X509Certificate[]::new));
        TestCertificates.writeKeyPem(folder.resolve("client.key"), client);
        context = new DefaultCamelContext();
        context.start();
    }

    @AfterEach
    void stopContext() {
        context.stop();
    }

    @ParameterizedTest
    @MethodSource("handwritten")
    void showsEndpointsThatCanBeMade(Path page) {
        URI.matcher(read(page)).results().map(found -> found.group()).forEach(uri -> assertThatCode(
                        () -> context.getEndpoint(filledIn(uri), KermitFtpsEndpoint.class))
                .as(uri)
                .doesNotThrowAnyException());
    }

    @ParameterizedTest
    @MethodSource("questions")
    void answersWithAnEndpoint(Path page) {
        assertThat(read(page)).containsPattern(URI).contains("**What you see.**", "**Why.**", "**What it gives up.**");
    }

    @ParameterizedTest
    @MethodSource("handwritten")
    void namesCodesThatExist(Path page) {
        Set<String> codes = Failure.all().stream()
                .map(failure -> failure.code().substring("KFTPS-".length()))
                .collect(Collectors.toSet());
        assertThat(CODE.matcher(read(page)).results().map(found -> found.group()))
                .isSubsetOf(codes);
    }

    @ParameterizedTest
    @MethodSource("questions")
    void namesOptionsAndHeadersThatExist(Path page) {
        Metadata ours = Metadata.ours();
        assertThat(OPTION.matcher(read(page))
                        .results()
                        .map(found -> found.group(1) == null ? found.group(2) : found.group(1)))
                .allMatch(name ->
                        ours.options().containsKey(name) || ours.headers().containsKey(name));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void linksToWhatIsThere(Path page) {
        List<String> links =
                LINK.matcher(read(page)).results().map(found -> found.group(1)).toList();
        for (String link : links) {
            if (!link.contains("://")) {
                String[] parts = link.split("#", 2);
                Path target = parts[0].isEmpty()
                        ? page
                        : page.resolveSibling(parts[0]).normalize();
                assertThat(target).as("%s links to %s", page, link).exists();
                if (parts.length == 2) {
                    assertThat(anchors(target)).as("%s links to %s", page, link).contains(parts[1]);
                }
            }
        }
    }

    @Test
    void listsEveryQuestionInTheIndex() throws IOException {
        String index = read(FAQ.resolve("README.md"));
        assertThat(questions()).isNotEmpty().allSatisfy(page -> {
            String title = read(page).lines().findFirst().orElseThrow().substring("# ".length());
            assertThat(index).contains("[" + title + "](" + page.getFileName() + ")");
        });
    }

    private String filledIn(String uri) {
        return uri.replaceAll(EXAMPLE_FOLDERS, folder.toString()).replaceAll("\\{\\{[^}]*}}", "filled-in");
    }

    /** As GitHub makes them of headings. */
    private static List<String> anchors(Path page) {
        return HEADING.matcher(read(page))
                .results()
                .map(found -> found.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .toList();
    }

    private static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
