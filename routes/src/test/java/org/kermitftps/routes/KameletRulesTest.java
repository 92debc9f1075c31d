package org.kermitftps.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of the Camel Kamelet catalogue, one method each, and a few of this project, for every Kamelet of the pack. */
class KameletRulesTest {

    private static final String CREDENTIALS = "urn:camel:group:credentials";
    private static final Set<String> SMALL_WORDS = Set.of("of", "the", "a", "an", "in", "on", "to", "for", "and", "or");

    static Stream<Kamelet> kamelets() {
        return Texts.packed("kamelets").stream().map(Kamelet::new);
    }

    @Test
    void thePackHasASourceAndASink() {
        assertThat(kamelets().map(Kamelet::name)).containsExactly("kermit-ftps-sink", "kermit-ftps-source");
    }

    @ParameterizedTest
    @MethodSource("kamelets")
    void isAKameletOfTheCurrentApi(Kamelet kamelet) {
        assertThat(kamelet.all()).containsEntry("kind", "Kamelet").containsEntry("apiVersion", "camel.apache.org/v1");
    }

    @ParameterizedTest
    @MethodSource("kamelets")
    void fileIsNamedAfterTheKamelet(Kamelet kamelet) {
        assertThat(kamelet.file().getFileName()).hasToString(kamelet.name() + ".kamelet.yaml");
    }

    @ParameterizedTest
    @MethodSource("kamelets")
    void nameAndTitleEndInTheType(Kamelet kamelet) {
        assertThat(kamelet.type()).isIn("source", "sink", "action");
        assertThat(kamelet.name()).endsWith("-" + kamelet.type());
        assertThat((String) kamelet.at("spec", "definition").get("title")).endsWithIgnoringCase(" " + kamelet.type());
    }

    @ParameterizedTest
    @MethodSource("kamelets")
    void carriesTheAnnotationsOfTheCatalogue(Kamelet kamelet) {
        assertThat(kamelet.at("metadata", "annotations"))
                .containsKeys(
                        "camel.apache.org/kamelet.support.level",
                        "camel.apache.org/kamelet.group",
                        "camel.apache.org/kamelet.namespace")
                .containsEntry("camel.apache.org/provider", "Kermit FTPS");
        assertThat((String) kamelet.annotation("catalog.version")).matches("\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?");
        assertThat((String) kamelet.annotation("kamelet.icon")).startsWith("data:image/svg+xml,%3Csvg");
    }

    @ParameterizedTest
    @MethodSource("kamelets")
    void definitionIsADescribedObject(Kamelet kamelet) {
        assertThat(kamelet.at("spec", "definition")).containsEntry("type", "object");
        assertThat((String) kamelet.at("spec", "definition").get("description")).isNotBlank();
    }

    @Test
    void noTwoKameletsShareATitleOrADescription() {
        for (String key : List.of("title", "description")) {
            assertThat(kamelets()
                            .map(kamelet -> kamelet.at("spec", "definition").get(key)))
                    .doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @MethodSource("kamelets")
    void everyPropertyHasTypeTitleDescriptionAndExample(Kamelet kamelet) {
        assertThat(kamelet.properties()).isNotEmpty().allSatisfy((name, property) -> assertThat(property)
                .containsKeys("type", "title", "description", "example"));
    }

    @ParameterizedTest
    @MethodSource("kamelets")
    void titlesAreCapitalisedAndStartWithoutAnArticle(Kamelet kamelet) {
        assertThat(kamelet.properties()).allSatisfy((name, property) -> assertThat((String) property.get("title"))
                .doesNotStartWith("The ")
                .doesNotStartWith("A ")
                .doesNotStartWith("An ")
                .satisfies(title -> assertThat(title.split(" "))
                        .filteredOn(word -> !SMALL_WORDS.contains(word))
                        .allMatch(word -> Character.isUpperCase(word.charAt(0)))));
    }

    @ParameterizedTest
    @MethodSource("kamelets")
    @SuppressWarnings("unchecked")
    void aDefaultHasTheTypeOfItsPropertyAndIsOneOfTheChoices(Kamelet kamelet) {
        assertThat(kamelet.properties()).allSatisfy((name, property) -> {
            Object byDefault = property.getOrDefault("default", property.get("example"));
            assertThat(byDefault).isInstanceOf(javaType((String) property.get("type")));
            if (property.containsKey("enum")) {
                assertThat((List<Object>) property.get("enum")).contains(byDefault, property.get("example"));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("kamelets")
    void requiredPropertiesAreDeclaredOnceAndHaveNoDefault(Kamelet kamelet) {
        List<?> required = kamelet.list("spec", "definition", "required");
        assertThat(required).doesNotHaveDuplicates().isNotEmpty().allSatisfy(name -> assertThat(
                        kamelet.properties().get(name))
                .isNotNull()
                .doesNotContainKey("default"));
    }

    @ParameterizedTest
    @MethodSource("kamelets")
    void secretsAreMarked(Kamelet kamelet) {
        assertThat(kamelet.properties().get("password")).containsEntry("format", "password");
        for (String name : List.of("username", "password", "account")) {
            assertThat(kamelet.properties().get(name)).containsEntry("x-descriptors", List.of(CREDENTIALS));
        }
    }

    @ParameterizedTest
    @MethodSource("kamelets")
    void everyPropertyIsUsedAndEveryPlaceholderIsDeclared(Kamelet kamelet) {
        assertThat(kamelet.placeholders().keySet())
                .isEqualTo(new TreeSet<>(kamelet.properties().keySet()));
    }

    @ParameterizedTest
    @MethodSource("kamelets")
    void aPropertyIsOptionalInTheTemplateIfNothingElseGivesItAValue(Kamelet kamelet) {
        List<?> required = kamelet.list("spec", "definition", "required");
        kamelet.placeholders().forEach((name, optional) -> assertThat(optional)
                .as(name)
                .isEqualTo(!required.contains(name)
                        && !kamelet.properties().get(name).containsKey("default")));
    }

    @ParameterizedTest
    @MethodSource("kamelets")
    void startsOrEndsAtTheRoute(Kamelet kamelet) {
        String text = Texts.read(kamelet.file());
        assertThat(text).containsOnlyOnce(kamelet.type().equals("source") ? "\"kamelet:sink\"" : "\"kamelet:source\"");
    }

    @ParameterizedTest
    @MethodSource("kamelets")
    void namesTheArtifactsItNeeds(Kamelet kamelet) {
        String version = (String) kamelet.annotation("catalog.version");
        assertThat(kamelet.list("spec", "dependencies").stream()
                        .map(Object::toString)
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(
                        "camel:core", "camel:kamelet", "mvn:org.kermitftps:camel-kermit-ftps:" + version);
    }

    @ParameterizedTest
    @MethodSource("kamelets")
    void defaultsAreTheSafeOnes(Kamelet kamelet) {
        Map.of("passiveMode", true, "type", "binary", "dataProtectionLevel", "private", "tlsSessionReuse", "auto")
                .forEach((name, value) ->
                        assertThat(kamelet.properties().get(name)).as(name).containsEntry("default", value));
        assertThat(kamelet.properties()).doesNotContainKeys("certsOk", "clearTextFallback", "requireCloseNotify");
    }

    private static Class<?> javaType(String type) {
        return Map.<String, Class<?>>of("string", String.class, "integer", Integer.class, "boolean", Boolean.class)
                .get(type);
    }

    /** One Kamelet file. */
    record Kamelet(Path file) {

        Map<String, Object> all() {
            return Texts.mapping(file);
        }

        Map<String, Object> at(String... path) {
            return Texts.mapping(file, path);
        }

        List<?> list(String first, String... more) {
            String last = more[more.length - 1];
            String[] path = Stream.concat(Stream.of(first), Stream.of(more).limit(more.length - 1L))
                    .toArray(String[]::new);
            return (List<?>) at(path).get(last);
        }

        String name() {
            return (String) at("metadata").get("name");
        }

        String type() {
            return (String) at("metadata", "labels").get("camel.apache.org/kamelet.type");
        }

        Object annotation(String name) {
            return at("metadata", "annotations").get("camel.apache.org/" + name);
        }

        @SuppressWarnings("unchecked")
        Map<String, Map<String, Object>> properties() {
            return (Map<String, Map<String, Object>>) (Map<?, ?>) at("spec", "definition", "properties");
        }

        /** The names used in the template, and whether each may be left out there. */
        Map<String, Boolean> placeholders() {
            String template = Texts.withoutComments(Texts.read(file)).split("\n  template:\n", 2)[1];
            return Texts.placeholders(template).stream()
                    .collect(Collectors.toMap(
                            Texts.Placeholder::name,
                            Texts.Placeholder::optional,
                            (a, b) -> a && b,
                            java.util.TreeMap::new));
        }

        @Override
        public String toString() {
            return file.getFileName().toString();
        }
    }
}
