package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;

/** toD, enrich and several endpoints of one server. */
class DynamicEndpointTest extends ScriptedTest {

    @Test
    void sendsToAnEndpointComposedPerMessage() throws Exception {
        String endpoint = in("fileName=${header.n}");
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:in").toD(endpoint);
            }
        });

        template.sendBodyAndHeaders("direct:in", "one", Map.of("n", "a.txt"));
        template.sendBodyAndHeaders("direct:in", "two", Map.of("n", "b.txt"));

        assertThat(server.files().text("/in/a.txt")).isEqualTo("one");
        assertThat(server.files().text("/in/b.txt")).isEqualTo("two");
    }

    @Test
    void fetchesOneNamedFileInTheMiddleOfARoute() throws Exception {
        server.files().put("/in/a.txt", "hello").put("/in/b.txt", "other");
        String endpoint = in("fileName=${header.n}", "noop=true", "idempotent=false");
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:in").pollEnrich().simple(endpoint).timeout(5_000).convertBodyTo(String.class);
            }
        });

        Object body = template.requestBodyAndHeaders("direct:in", null, Map.of("n", "a.txt"));

        assertThat(body).isEqualTo("hello");
    }
}
