package org.kermitftps.daemon;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A daemon with a partner that is never called and two routes of the operator's own, one in YAML and one in XML. */
public class OwnRoutes implements QuarkusTestProfile {
    private static final String YAML =
            """
            - route:
                id: own-yaml
                from:
                  uri: direct:own-yaml
                  steps:
                    - setBody:
                        constant: "from YAML"
            """;
    private static final String XML =
            """
            <routes xmlns="http://camel.apache.org/schema/xml-io">
              <route id="own-xml">
                <from uri="direct:own-xml"/>
                <setBody><constant>from XML</constant></setBody>
              </route>
            </routes>
            """;

    @Override
    public Map<String, String> getConfigOverrides() {
        try {
            Path work = Files.createTempDirectory(Path.of("target"), "own-routes");
            Path routes = Files.createDirectory(work.resolve("routes"));
            Files.writeString(routes.resolve("own.yaml"), YAML);
            Files.writeString(routes.resolve("own.xml"), XML);
            return Idle.settings(work, routes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
