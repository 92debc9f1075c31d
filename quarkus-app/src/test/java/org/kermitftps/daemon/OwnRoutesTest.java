package org.kermitftps.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.Route;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(OwnRoutes.class)
class OwnRoutesTest {
    @Inject
    CamelContext camel;

    @Inject
    ProducerTemplate producer;

    @Test
    void runsThePackAndTheRoutesOfTheDirectory() {
        assertThat(camel.getRoutes())
                .extracting(Route::getRouteId)
                .contains("medicare-nightly-claims", "own-yaml", "own-xml");
    }

    @Test
    void ownRoutesDoTheirWork() {
        assertThat(producer.requestBody("direct:own-yaml", null, String.class)).isEqualTo("from YAML");
        assertThat(producer.requestBody("direct:own-xml", null, String.class)).isEqualTo("from XML");
    }
}
