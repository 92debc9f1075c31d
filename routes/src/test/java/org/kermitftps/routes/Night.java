package org.kermitftps.routes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.Resource;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;

/** The nightly route in a Camel context of its own, with a fake partner and directories under a temporary one. */
final class Night implements AutoCloseable {

    static final String YAML = "classpath:camel/medicare-nightly-claims.yaml";
    static final String PASSWORD = "p&ss (w)%rd+?/=#\"x$;'\\})";

    final FakePartner partner = new FakePartner();
    final LogLines log = new LogLines();
    final Path home;
    private final DefaultCamelContext context = new DefaultCamelContext();
    private final Properties properties = new Properties();
    private String routeId;
    private boolean faked = true;

    Night(Path home) {
        this.home = home;
        with("kermit.partner.host", "ftps.partner.example");
        with("kermit.partner.username", "submitter01");
        with("kermit.partner.password", PASSWORD);
        with("kermit.claims.outbox", home.resolve("outbox").toString());
        with("kermit.claims.retryDelay", "1");
    }

    Night with(String name, String value) {
        properties.setProperty(name, value);
        return this;
    }

    Night without(String name) {
        properties.remove(name);
        return this;
    }

    /** With the component itself in place of the fake partner. */
    Night unfaked() {
        faked = false;
        return this;
    }

    Night start() throws Exception {
        return start(YAML, "medicare-nightly-claims");
    }

    Night start(String location, String id) throws Exception {
        routeId = id;
        context.getPropertiesComponent().setInitialProperties(properties);
        context.getShutdownStrategy().setTimeout(5);
        if (faked) {
            context.addComponent("kermit-ftps", partner);
        }
        Resource resource = ResourceHelper.resolveMandatoryResource(context, location);
        PluginHelper.getRoutesLoader(context).loadRoutes(resource);
        context.start();
        if (context.getRoute(routeId) == null) {
            throw new IllegalStateException("No route " + routeId + " in " + location);
        }
        return this;
    }

    /** The clock strikes: one poll of the outbox, finished when this returns. */
    Night strike() {
        ((Runnable) context.getRoute(routeId).getConsumer()).run();
        return this;
    }

    /** A claim file with its marker. */
    Night claim(String name, String text) throws IOException {
        return unmarked(name, text).marker(name);
    }

    Night unmarked(String name, String text) throws IOException {
        Files.createDirectories(home.resolve("outbox"));
        Files.writeString(home.resolve("outbox").resolve(name), text);
        return this;
    }

    Night marker(String name) throws IOException {
        Files.createFile(home.resolve("outbox").resolve(name.substring(0, name.lastIndexOf('.')) + ".ok"));
        return this;
    }

    /** The names in a directory, sorted; empty if there is none. */
    List<String> in(String directory) throws IOException {
        Path path = home.resolve(directory);
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    DefaultCamelContext context() {
        return context;
    }

    @Override
    public void close() {
        context.stop();
        log.close();
    }
}
