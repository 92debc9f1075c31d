package org.kermitftps.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.camel.Endpoint;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kermitftps.camel.KermitFtpsEndpoint;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The pack with the component itself, as far as that goes without a server. */
class ComponentTest {

    private static final Pattern XML_URI = Pattern.compile("uri=\"kermit-ftps:[^\"?]*\\?([^\"]*)\"");

    @TempDir
    Path home;

    static Stream<Path> resources() {
        return Stream.of("camel", "kamelets", "examples").flatMap(name -> Texts.packed(name).stream());
    }

    @ParameterizedTest
    @MethodSource("resources")
    void everyOptionUsedIsOneOfTheComponents(Path resource) throws Exception {
        assertThat(optionsUsedIn(resource)).isNotEmpty().isSubsetOf(optionsOfTheComponent());
    }

    @Test
    void theNightlyRouteStartsAndAsksForPrivateDataVerifiedByDefault() throws Exception {
        try (Night night = new Night(home).unfaked().start()) {
            assertThat(endpoint(night.context()).getConfiguration()).satisfies(options -> {
                assertThat(options.getHost()).isEqualTo("ftps.partner.example");
                assertThat(options.getPort()).isEqualTo(21);
                assertThat(options.getUsername()).isEqualTo("submitter01");
                assertThat(options.getPassword()).isEqualTo(Night.PASSWORD);
                assertThat(options.getAccount()).isNullOrEmpty();
                assertThat(options.getVerifyFile()).isNull();
                assertThat(options.isPassiveMode()).isTrue();
                assertThat(options.isCertsOk()).isFalse();
                assertThat(options.isClearTextFallback()).isFalse();
                assertThat(options.getDataProtectionLevel()).hasToString("private");
            });
        }
    }

    @Test
    void theXmlExampleStarts() throws Exception {
        String example = "classpath:examples/medicare-nightly-claims.xml";
        try (Night night = new Night(home).unfaked().start(example, "medicare-nightly-claims-xml")) {
            assertThat(endpoint(night.context()).getConfiguration().getPassword())
                    .isEqualTo(Night.PASSWORD);
        }
    }

    @Test
    void aPartnerThatIsNotThereIsOneLineWithItsCode() throws Exception {
        try (Night night = new Night(home)
                .unfaked()
                .with("kermit.partner.host", "127.0.0.1")
                .with("kermit.partner.port", String.valueOf(closedPort()))
                .with("kermit.claims.retries", "1")
                .claim("a.837", "ISA")
                .start()
                .strike()) {
            assertThat(night.log.ofRoute())
                    .singleElement()
                    .asString()
                    .startsWith("file=a.837 ")
                    .contains(" result=failed error=KFTPS-201: ");
            assertThat(night.in("failed")).containsExactly("a.837");
        }
    }

    @ParameterizedTest
    @MethodSource("kamelets")
    void theKameletsStart(String from, String to) throws Exception {
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from(from).to(to);
                }
            });
            context.start();
            assertThat(endpoint(context).getConfiguration().getDirectory()).isEqualTo("claims");
        }
    }

    static Stream<Arguments> kamelets() {
        String options = "?connectionHost=127.0.0.1&connectionPort=1&username=u&password=p&directoryName=claims";
        return Stream.of(
                Arguments.of("file:target/no-such-directory?autoCreate=false", "kamelet:kermit-ftps-sink" + options),
                Arguments.of("kamelet:kermit-ftps-source" + options, "file:target/received"));
    }

    private static KermitFtpsEndpoint endpoint(DefaultCamelContext context) {
        List<Endpoint> found = context.getEndpoints().stream()
                .filter(KermitFtpsEndpoint.class::isInstance)
                .toList();
        assertThat(found).hasSize(1);
        return (KermitFtpsEndpoint) found.get(0);
    }

    private static int closedPort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @SuppressWarnings("unchecked")
    private static Set<String> optionsOfTheComponent() throws Exception {
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            String json = context.getComponentParameterJsonSchema("kermit-ftps");
            Map<String, Object> schema =
                    (Map<String, Object>) new Load(LoadSettings.builder().build()).loadFromString(json);
            return ((Map<String, Object>) schema.get("properties")).keySet();
        }
    }

    private static Set<String> optionsUsedIn(Path resource) {
        Set<String> used = new TreeSet<>();
        String text = Texts.read(resource);
        if (resource.toString().endsWith(".xml")) {
            Matcher uri = XML_URI.matcher(text);
            while (uri.find()) {
                Stream.of(uri.group(1).split("&amp;"))
                        .forEach(option -> used.add(option.substring(0, option.indexOf('='))));
            }
            return used;
        }
        parametersIn(new Load(LoadSettings.builder().build()).loadFromString(text))
                .forEach(parameters -> parameters.keySet().forEach(key -> used.add((String) key)));
        return used;
    }

    /** The parameters of every node whose URI is one of ours. */
    private static List<Map<?, ?>> parametersIn(Object node) {
        List<Map<?, ?>> found = new ArrayList<>();
        if (node instanceof Map<?, ?> map) {
            if (String.valueOf(map.get("uri")).startsWith("kermit-ftps:")) {
                found.add((Map<?, ?>) map.get("parameters"));
            }
            map.values().forEach(value -> found.addAll(parametersIn(value)));
        } else if (node instanceof List<?> list) {
            list.forEach(value -> found.addAll(parametersIn(value)));
        }
        return found;
    }
}
