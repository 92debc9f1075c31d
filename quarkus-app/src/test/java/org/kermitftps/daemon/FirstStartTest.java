package org.kermitftps.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(NoRoutesYet.class)
class FirstStartTest {
    @Inject
    CamelContext camel;

    @ConfigProperty(name = "kermit.routes.dir")
    Path routes;

    @TestHTTPResource("/q/health")
    URI health;

    @TestHTTPResource("/q/health/ready")
    URI ready;

    @Test
    void makesTheMissingDirectoryOfRoutesAndStarts() {
        assertThat(routes).isEmptyDirectory();
        assertThat(camel.getRoutes()).extracting(Route::getRouteId).contains("medicare-nightly-claims");
    }

    @Test
    void isHealthy() throws Exception {
        HttpResponse<String> answer = get(health);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"status\": \"UP\"").doesNotContain("DOWN");
    }

    @Test
    void readinessTellsHowCamelIs() throws Exception {
        assertThat(get(ready).body()).contains("\"context\"").contains("\"context.status\": \"Started\"");

        camel.suspend();
        try {
            HttpResponse<String> suspended = get(ready);
            assertThat(suspended.statusCode()).isEqualTo(503);
            assertThat(suspended.body()).contains("\"context.status\": \"Suspended\"");
        } finally {
            camel.resume();
        }
        assertThat(get(ready).statusCode()).isEqualTo(200);
    }

    private static HttpResponse<String> get(URI uri) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }
}
