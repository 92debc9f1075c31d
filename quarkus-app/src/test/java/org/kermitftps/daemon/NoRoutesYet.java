package org.kermitftps.daemon;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A daemon just unpacked: the directory for own routes is not there. */
public class NoRoutesYet implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        try {
            Path work = Files.createTempDirectory(Path.of("target"), "no-routes");
            return Idle.settings(work, work.resolve("not/there/yet"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
