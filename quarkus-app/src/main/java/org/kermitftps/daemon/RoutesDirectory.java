package org.kermitftps.daemon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.camel.quarkus.main.events.BeforeConfigure;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes the directory of the operator's own routes ({@code kermit.routes.dir}) before Camel looks for routes in it.
 *
 * <p>Camel takes a missing directory in {@code camel.main.routes-include-pattern} for an error and does not start, even
 * with {@code ?optional=true}; a daemon that was just unpacked has no routes of its own yet and must start all the same.
 */
@ApplicationScoped
class RoutesDirectory {
    private final Path directory;

    RoutesDirectory(@ConfigProperty(name = "kermit.routes.dir") String directory) {
        this.directory = Path.of(directory);
    }

    void create(@Observes BeforeConfigure beforeRoutesAreRead) {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot make the directory for own routes, " + directory.toAbsolutePath()
                            + ": set kermit.routes.dir to a directory that this user may write, or make it yourself",
                    e);
        }
    }
}
