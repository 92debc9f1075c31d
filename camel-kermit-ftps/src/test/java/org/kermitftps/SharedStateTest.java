package org.kermitftps;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaStaticInitializer;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.security.Provider;
import java.security.Security;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing of ours changes what others share: no static state, no security provider of the JVM, no system property. */
class SharedStateTest extends ProductionClassesTest {

    @Test
    void providersStayOutOfTheJvmsList() {
        noClasses()
                .should()
                .callMethod(Security.class, "addProvider", Provider.class)
                .orShould()
                .callMethod(Security.class, "insertProviderAt", Provider.class, int.class)
                .orShould()
                .callMethod(Security.class, "removeProvider", String.class)
                .orShould()
                .callMethod(Security.class, "setProperty", String.class, String.class)
                .check(PRODUCTION);
    }

    @Test
    void systemPropertiesAreNotWritten() {
        noClasses()
                .should()
                .callMethod(System.class, "setProperty", String.class, String.class)
                .orShould()
                .callMethod(System.class, "setProperties", Properties.class)
                .orShould()
                .callMethod(System.class, "clearProperty", String.class)
                .check(PRODUCTION);
    }

    /** Static arrays cannot be made unchangeable; tables are {@code List.of}. */
    @Test
    void staticFieldsAreFinalAndNoArrays() {
        fields().that()
                .areStatic()
                .and(notMadeByTheCompiler())
                .should()
                .beFinal()
                .andShould()
                .notHaveRawType(describe("arrays", JavaClass::isArray))
                .check(PRODUCTION);
    }

    @Test
    void staticCollectionsCannotBeChanged() {
        classes()
                .that()
                .haveSimpleNameNotEndingWith("EndpointUriFactory") // written by Camel's generator
                .should(createNothingChangeableStatically())
                .check(PRODUCTION);
    }

    /** The compiler's own: {@code $VALUES} of enums, the maps of switches. */
    private static DescribedPredicate<JavaField> notMadeByTheCompiler() {
        return describe(
                "not made by the compiler",
                field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC)
                        && !field.getName().startsWith("$"));
    }

    /** As far as byte code shows it: what a static initialiser builds itself, or gets from EnumSet or Arrays, can change. */
    private static ArchCondition<JavaClass> createNothingChangeableStatically() {
        return new ArchCondition<>("create nothing changeable in a static initialiser") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getStaticInitializer().stream()
                        .flatMap(SharedStateTest::changeable)
                        .forEach(call -> events.add(SimpleConditionEvent.violated(type, call.getDescription())));
            }
        };
    }

    private static Stream<? extends JavaCodeUnitAccess<?>> changeable(JavaStaticInitializer initialiser) {
        return Stream.concat(
                initialiser.getConstructorCallsFromSelf().stream().filter(call -> isChangeable(call.getTargetOwner())),
                initialiser.getMethodCallsFromSelf().stream()
                        .filter(call -> call.getTargetOwner().isEquivalentTo(EnumSet.class)
                                || call.getTargetOwner().isEquivalentTo(Arrays.class)));
    }

    /** A security provider is a map by inheritance only. */
    private static boolean isChangeable(JavaClass type) {
        return type.isAssignableTo(Collection.class)
                || (type.isAssignableTo(Map.class) && !type.isAssignableTo(Provider.class))
                || type.getPackageName().equals("java.util.concurrent.atomic");
    }
}
