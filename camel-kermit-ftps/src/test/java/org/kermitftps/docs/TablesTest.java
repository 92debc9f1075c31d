package org.kermitftps.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kermitftps.policy.InputLimit;
import org.kermitftps.policy.KermitWords;

/**
 * Every table of the program, wherever it stands: its rows are shown in docs/, and it has a test of its own whose
 * {@code hasNoRowThatIsUntested…} fails if a row comes without a test.
 */
class TablesTest {

    private static final String TABLE = "TABLE";

    /** The pages as generated; DocsTest holds the files to them. */
    private static final String PAGES = DocsPages.negotiation()
            + DocsPages.options()
            + NetworkPage.text()
            + TransfersPage.text()
            + NamesPage.text()
            + CamelFtpParityPage.text()
            + DifferencesPage.text();

    /** Kermit's words have a page and tests of their own (KermitParityTest, KermitWordsIT). */
    private static final Set<Class<?>> NO_POLICY = Set.of(KermitWords.class);

    static Stream<Class<?>> tables() {
        return Stream.concat(
                new ClassFileImporter()
                                .withImportOption(new ImportOption.DoNotIncludeTests())
                                .importPackages("org.kermitftps")
                                .stream()
                                .filter(each -> each.tryGetField(TABLE).isPresent())
                                .map(JavaClass::reflect)
                                .filter(each -> !NO_POLICY.contains(each)),
                Stream.of(InputLimit.class));
    }

    @Test
    void areFound() {
        assertThat(tables().map(Class::getSimpleName))
                .contains("KermitRules", "LoginRules", "DataRules", "HandshakeFailures", "KermitDefaults");
    }

    @ParameterizedTest
    @MethodSource("tables")
    void failTheirTestWhenARowHasNone(Class<?> table) {
        Class<?> test = Stream.of(table.getPackageName(), "org.kermitftps.wire")
                .flatMap(place -> find(place + "." + table.getSimpleName() + "Test"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + table.getSimpleName() + "Test"));

        assertThat(test.getDeclaredMethods())
                .as("in %s", test.getSimpleName())
                .anyMatch(method -> method.isAnnotationPresent(Test.class)
                        && method.getName().startsWith("hasNoRowThatIsUntested"));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void areShownRowByRow(Class<?> table) throws ReflectiveOperationException {
        for (Object row : rows(table)) {
            Method because = row.getClass().getDeclaredMethod("because");
            because.setAccessible(true);
            assertThat(PAGES).contains(" " + because.invoke(row));
        }
    }

    private static List<?> rows(Class<?> table) throws ReflectiveOperationException {
        if (table.isEnum()) {
            return Arrays.asList(table.getEnumConstants());
        }
        Field field = table.getDeclaredField(TABLE);
        field.setAccessible(true);
        return (List<?>) field.get(null);
    }

    private static Stream<Class<?>> find(String name) {
        try {
            return Stream.of(Class.forName(name));
        } catch (ClassNotFoundException e) {
            return Stream.empty();
        }
    }
}
