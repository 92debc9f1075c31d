package org.kermitftps.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.component.file.remote.FtpOperations;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.PropertyConfigurerGetter;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.apache.camel.util.json.JsonObject;
import org.apache.commons.net.ftp.FTPClientConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.kermitftps.camel.KermitFtpsEndpoint;
import org.kermitftps.policy.RefusedOptions;

/** Every option of {@code ftps:} either is in the endpoint afterwards, or is refused with the option to use instead. */
class CamelFtpOptionsTest {

    private static final Map<String, JsonObject> THEIRS = Metadata.ofCamelFtps().options();

    /** Where any value of the right type would not do. */
    private static final Map<String, String> EXAMPLES = Map.ofEntries(
            Map.entry("host", "ftp.example.org"),
            Map.entry("port", "2121"),
            Map.entry("directoryName", "claims/in"),
            Map.entry("username", "joe"),
            Map.entry("password", "secret"),
            Map.entry("account", "cost-centre"),
            Map.entry("charset", "ISO-8859-1"),
            Map.entry("activePortRange", "34500-34599"),
            Map.entry("checksumFileAlgorithm", "SHA-256"),
            Map.entry("filterDirectory", "${file:name} != 'old'"),
            Map.entry("filterFile", "${file:size} > 1000"),
            Map.entry("readLock", "changed"),
            Map.entry("sortBy", "file:name"),
            Map.entry("chmod", "640"),
            Map.entry("ftpClientParameters", "{bufferSize=7000}"),
            Map.entry("ftpClientConfigParameters", "{serverTimeZoneId=UTC}"),
            Map.entry("schedulerProperties", "{cron=1}"));

    /** Read as expressions when they are set, of which this is a part. */
    private static final Map<String, String> EXPRESSIONS = Map.of(
            "preMove", "some",
            "move", "some",
            "moveFailed", "some",
            "moveExisting", "some",
            "filterDirectory", "old",
            "filterFile", "1000");

    private DefaultCamelContext context;

    @BeforeEach
    void startContext() {
        context = new DefaultCamelContext();
        context.start();
    }

    @AfterEach
    void stopContext() {
        context.stop();
    }

    static Stream<String> options() {
        return THEIRS.keySet().stream();
    }

    /** Options of which at least one value is accepted. */
    static Stream<String> accepted() {
        return options().filter(name -> CamelFtpParityPage.rows(name).stream()
                .allMatch(row -> !row.values().isEmpty()));
    }

    @Test
    void knowsAllOfThem() {
        assertThat(THEIRS).hasSize(124);
    }

    @ParameterizedTest
    @MethodSource("options")
    void saysWhatBecameOfEach(String name) {
        assertThat(CamelFtpParityPage.here(name, THEIRS.get(name))).matches("(accepted|refused).*");
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void hasTheValueInTheEndpoint(String name) throws Exception {
        Object expected = example(name);
        KermitFtpsEndpoint endpoint = context.getEndpoint(uri(name, expected), KermitFtpsEndpoint.class);

        Object actual = value(endpoint, name);

        if (!(expected instanceof String)) {
            assertThat(actual).isSameAs(expected);
        } else if (EXPRESSIONS.containsKey(name)) {
            assertThat(String.valueOf(actual)).contains(EXPRESSIONS.get(name));
        } else {
            assertThat(String.valueOf(actual)).isEqualToIgnoringCase((String) expected);
        }
    }

    private static Object value(KermitFtpsEndpoint endpoint, String name) {
        return switch (name) {
            case "host" -> endpoint.getConfiguration().getHost();
            case "port" -> endpoint.getConfiguration().getPort();
            case "directoryName" -> endpoint.getConfiguration().getDirectoryName();
            default ->
                ((PropertyConfigurerGetter) endpoint.getComponent().getEndpointPropertyConfigurer())
                        .getOptionValue(endpoint, name, true);
        };
    }

    @ParameterizedTest
    @FieldSource("org.kermitftps.policy.RefusedOptions#TABLE")
    void refusesWithTheOptionToUseInstead(RefusedOptions.Row row) {
        String option = row.option() + (row.option().endsWith(".") ? "password" : "");
        for (String value : row.values().isEmpty() ? List.of("hush") : row.values()) {
            assertThatThrownBy(() -> context.getEndpoint("kermit-ftps:localhost/in?" + option + "=" + value))
                    .cause()
                    .hasMessageStartingWith("KFTPS-114")
                    .hasMessageContaining(option)
                    .hasMessageContaining(String.join(", ", row.instead()))
                    .hasMessageContaining(row.because())
                    .hasMessageNotContaining("hush");
        }
    }

    @ParameterizedTest
    @FieldSource("org.kermitftps.policy.RefusedOptions#TABLE")
    void namesOptionsThatThereAre(RefusedOptions.Row row) {
        Map<String, JsonObject> ours = Metadata.ours().options();
        assertThat(row.instead())
                .allMatch(option -> ours.containsKey(option)
                        || ours.values().stream().anyMatch(each -> option.equals(each.getString("prefix"))));
        assertThat(row.because()).isNotBlank().doesNotEndWith(".");
    }

    private String uri(String name, Object value) {
        String text = value instanceof String same ? same : "#bean:it";
        context.getRegistry().bind("it", value);
        return switch (name) {
            case "host" -> "kermit-ftps:" + text + "/in";
            case "port" -> "kermit-ftps:localhost:" + text + "/in";
            case "directoryName" -> "kermit-ftps:localhost/" + text;
            default -> "kermit-ftps:localhost/in?" + parameter(name, text);
        };
    }

    /** {@code name=value}; for a map {@code prefix.key=value}. */
    private static String parameter(String name, String value) {
        String prefix = THEIRS.get(name).getString("prefix");
        return prefix == null
                ? name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)
                : prefix + value.substring(1, value.length() - 1);
    }

    /** A text, or the bean the option refers to. */
    private Object example(String name) throws Exception {
        JsonObject option = THEIRS.get(name);
        List<String> values = option.getCollection("enum");
        if (EXAMPLES.containsKey(name)) {
            return EXAMPLES.get(name);
        }
        if (values != null) {
            return values.get(values.size() - 1);
        }
        return switch (option.getString("type")) {
            case "boolean" ->
                Boolean.toString(!Boolean.parseBoolean(
                        String.valueOf(Metadata.ours().options().get(name).get("defaultValue"))));
            case "integer", "duration" -> "7000";
            case "string" -> "some";
            default -> bean(name, option.getString("javaType").replaceAll("<.*", ""));
        };
    }

    private Object bean(String name, String type) throws Exception {
        return switch (name) {
            case "ftpClient" -> client();
            case "ftpClientConfig" -> new FTPClientConfig();
            case "sslContextParameters" -> new SSLContextParameters();
            case "scheduler" -> "none";
            default ->
                Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {Class.forName(type)},
                        (self, method, arguments) -> switch (method.getName()) {
                            case "hashCode" -> 1;
                            case "equals" -> self == arguments[0];
                            case "toString" -> "example";
                            default -> null;
                        });
        };
    }

    private Object client() throws Exception {
        KermitFtpsEndpoint other = context.getEndpoint("kermit-ftps:localhost/other", KermitFtpsEndpoint.class);
        return ((FtpOperations) other.createRemoteFileOperations()).getClient();
    }
}
