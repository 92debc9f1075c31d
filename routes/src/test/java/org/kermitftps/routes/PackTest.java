package org.kermitftps.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.apache.camel.component.file.GenericFileEndpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kermitftps.camel.FilesInProgress;

/** What has to be true of the jar so that Camel, Camel Quarkus and a native image find what is in it. */
class PackTest {

    @TempDir
    Path home;

    @Test
    void holdsResourcesOnly() {
        assertThat(Texts.packed("")).isNotEmpty().noneMatch(file -> file.toString()
                .endsWith(".class"));
    }

    @Test
    void namesRoutesSoThatANativeImageEmbedsThem() {
        assertThat(Texts.packed("camel"))
                .isNotEmpty()
                .allMatch(file -> file.getFileName().toString().matches("[a-z-]+\\.yaml"));
    }

    @Test
    void isAnApplicationArchiveForQuarkus() {
        assertThat(Texts.read(Texts.PACKED.resolve("META-INF/beans.xml"))).contains("bean-discovery-mode=\"all\"");
    }

    @Test
    void leavesNoVersionUnfilled() {
        assertThat(Texts.packed("kamelets")).isNotEmpty().allSatisfy(file -> assertThat(Texts.read(file))
                .doesNotContain("@"));
    }

    /** Camel's own costs 100 ms a file from the 100,000th on. */
    @ParameterizedTest
    @CsvSource({
        Night.YAML + ", medicare-nightly-claims",
        "classpath:examples/medicare-nightly-claims.xml, medicare-nightly-claims-xml"
    })
    void remembersOfTheOutboxOnlyWhatIsInHand(String location, String route) throws Exception {
        try (Night night = new Night(home).start(location, route)) {
            GenericFileEndpoint<?> outbox =
                    (GenericFileEndpoint<?>) night.context().getRoute(route).getEndpoint();
            assertThat(outbox.getInProgressRepository()).isInstanceOf(FilesInProgress.class);
        }
    }

    @Test
    void runsTheXmlExample() throws Exception {
        String example = "classpath:examples/medicare-nightly-claims.xml";
        try (Night night = new Night(home)
                .claim("a.837", "ISA")
                .start(example, "medicare-nightly-claims-xml")
                .strike()) {
            assertThat(night.in("sent")).containsExactly("a.837");
            assertThat(night.in("outbox")).isEmpty();
            assertThat(night.log.ofRoute())
                    .containsExactly(
                            "file=a.837 bytes=3 auth=TLS tls=TLSv1.3 resumed=true millis=12 reply=226 outcome=VERIFIED result=sent");
            assertThat(night.partner.endpoints)
                    .singleElement()
                    .extracting("password")
                    .isEqualTo(Night.PASSWORD);
        }
    }
}
