package org.kermitftps;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The walls: policy is data and knows nothing; what is below never looks up; Camel stands at the very top. */
class ArchitectureTest extends ProductionClassesTest {

    private static final String FAILURE = "org.kermitftps.failure";
    private static final String POLICY = "org.kermitftps.policy";
    private static final String CONTENT = "org.kermitftps.content";
    private static final String SELECT = "org.kermitftps.select";
    private static final String NAMES = "org.kermitftps.names";
    private static final String NEGOTIATE = "org.kermitftps.negotiate";
    private static final String TLS = "org.kermitftps.tls";
    private static final String PROXY = "org.kermitftps.proxy";
    private static final String JOURNAL = "org.kermitftps.journal";
    private static final String WIRE = "org.kermitftps.wire";
    private static final String LOCAL = "org.kermitftps.local";
    private static final String POOL = "org.kermitftps.pool";
    private static final String CAMEL = "org.kermitftps.camel";

    /** Enough for values and tables: no sockets, no TLS, no reflection. */
    private static final String[] PURE_JDK = {
        "java.lang", "java.lang.invoke", "java.lang.runtime", "java.io", "java.util..", "java.time.."
    };

    @Test
    void failureKnowsOnlyTheJdk() {
        knowsOnly(FAILURE, with(PURE_JDK, FAILURE));
    }

    @Test
    void policyKnowsOnlyFailures() {
        knowsOnly(POLICY, with(PURE_JDK, POLICY, FAILURE));
    }

    @Test
    void contentKnowsBytesAndCharacters() {
        knowsOnly(CONTENT, with(PURE_JDK, "java.nio", "java.nio.charset", CONTENT, NAMES, FAILURE));
    }

    @Test
    void selectKnowsOnlyPolicy() {
        knowsOnly(SELECT, with(PURE_JDK, SELECT, NAMES, POLICY, FAILURE));
    }

    @Test
    void namesKnowOnlyPolicyAndFailures() {
        knowsOnly(NAMES, with(PURE_JDK, "java.nio.charset", NAMES, POLICY, FAILURE));
    }

    @Test
    void negotiateKnowsNoSocket() {
        knowsOnly(NEGOTIATE, with(PURE_JDK, NEGOTIATE, POLICY, FAILURE));
    }

    @Test
    void tlsKnowsNoFtp() {
        knowsOnly(TLS, TLS, POLICY, FAILURE, "java..", "javax..", "org.slf4j", "org.bouncycastle..");
    }

    @Test
    void proxyKnowsNeitherFtpNorTls() {
        knowsOnly(PROXY, with(PURE_JDK, "java.net", "java.nio.charset", "javax.net", PROXY, POLICY, FAILURE));
    }

    @Test
    void localKnowsFilesAndNoServer() {
        knowsOnly(LOCAL, with(PURE_JDK, "java.nio..", "java.security", LOCAL, POLICY, FAILURE));
    }

    @Test
    void journalKnowsNoTransfer() {
        knowsOnly(JOURNAL, with(PURE_JDK, "java.nio..", JOURNAL));
    }

    @Test
    void poolKnowsOnlyFailures() {
        knowsOnly(POOL, with(PURE_JDK, POOL, FAILURE));
    }

    @Test
    void wireKnowsNoCamel() {
        knowsOnly(
                WIRE,
                WIRE,
                CONTENT,
                NAMES,
                PROXY,
                NEGOTIATE,
                TLS,
                POLICY,
                FAILURE,
                "java..",
                "javax..",
                "org.slf4j",
                "org.apache.commons.net..");
    }

    @Test
    void nothingLooksUpToCamel() {
        noClasses()
                .that(not(resideInAPackage(CAMEL)))
                .should()
                .dependOnClassesThat(resideInAnyPackage(CAMEL, "org.apache.camel.."))
                .check(PRODUCTION);
    }

    @Test
    void bouncyCastleIsSpokenByItsEnginesOnly() {
        noClasses()
                .that()
                .haveNameNotMatching("org\\.kermitftps\\.tls\\.(BouncyCastleEngines|BcTls\\w+)(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.bouncycastle..")
                .check(PRODUCTION);
    }

    @Test
    void noFrameworkIsNeeded() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.quarkus..", "org.springframework..", "jakarta..", "javax.inject..")
                .check(PRODUCTION);
    }

    /** A package shared with camel-ftp would break OSGi, the module path and native images. */
    @Test
    void everyClassHasOneOfOurPackages() {
        classes()
                .should()
                .resideInAnyPackage(
                        FAILURE, POLICY, CONTENT, NAMES, SELECT, NEGOTIATE, TLS, PROXY, JOURNAL, LOCAL, POOL, WIRE,
                        CAMEL)
                .check(PRODUCTION);
        assertThat(new ClassFileImporter()
                        .withImportOption(location -> location.contains("/target/classes/"))
                        .importPackages("org.apache.camel"))
                .isEmpty();
    }

    @Test
    void nothingBelowCamelIsReachedByReflection() {
        noClasses()
                .that(not(resideInAPackage(CAMEL)))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.lang.reflect")
                .orShould()
                .callMethod(Class.class, "forName", String.class)
                .check(PRODUCTION);
    }

    private static void knowsOnly(String who, String... allowed) {
        classes()
                .that()
                .resideInAPackage(who)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(allowed))
                .check(PRODUCTION);
    }

    private static String[] with(String[] some, String... more) {
        return Stream.concat(Arrays.stream(some), Arrays.stream(more)).toArray(String[]::new);
    }
}
