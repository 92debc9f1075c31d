package org.kermitftps.it.daemon;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A directory the daemon is started in, set up the way an operator would: {@code config/application.properties},
 * environment variables, one file a secret, own routes.
 */
public final class DaemonHome {
    private final Path directory;
    private final Map<String, String> environment = new TreeMap<>();

    /**
     * Makes the directory with its {@code config} and {@code secrets}; {@code routes} is left to {@link #route} and to
     * the daemon.
     */
    public DaemonHome(Path directory) throws IOException {
        this.directory = directory;
        Files.createDirectories(directory.resolve("config"));
        Files.createDirectories(directory.resolve("secrets"));
        property("kermit.secrets.dir", "secrets");
        property("quarkus.http.port", "0"); // any free port; the daemon's log tells which
    }

    /** The working directory of the daemon. */
    public Path directory() {
        return directory;
    }

    /** Adds a line to {@code config/application.properties}. */
    public DaemonHome property(String name, Object value) throws IOException {
        String line = name + "=" + value.toString().replace("\\", "\\\\") + "\n";
        Files.writeString(
                directory.resolve("config/application.properties"),
                line,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
        return this;
    }

    /** Sets an environment variable of the daemon. */
    public DaemonHome environment(String name, Object value) {
        environment.put(name, value.toString());
        return this;
    }

    /** Mounts a secret: a file of the property's name that holds its value. */
    public DaemonHome secret(String property, String value) throws IOException {
        Files.writeString(directory.resolve("secrets").resolve(property), value);
        return this;
    }

    /** Puts a route file into {@code routes}. */
    public DaemonHome route(String fileName, String text) throws IOException {
        Path routes = Files.createDirectories(directory.resolve("routes"));
        Files.writeString(routes.resolve(fileName), text);
        return this;
    }

    /**
     * Starts the daemon here.
     *
     * @param jar {@code quarkus-run.jar} of the daemon's build
     * @param jvmOptions such as {@code -Xmx64m}
     */
    public Daemon start(Path jar, String... jvmOptions) throws IOException {
        if (!Files.isRegularFile(jar)) {
            throw new IOException("There is no daemon at " + jar + ": build the module quarkus-app first");
        }
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(jvmOptions));
        command.addAll(List.of("-jar", jar.toAbsolutePath().normalize().toString()));
        Path log = directory.resolve("daemon.log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        // The settings of whoever runs this are for another daemon.
        builder.environment().keySet().removeIf(name -> name.startsWith("KERMIT_") || name.startsWith("QUARKUS_"));
        builder.environment().putAll(environment);
        return new Daemon(builder.start(), log);
    }
}
