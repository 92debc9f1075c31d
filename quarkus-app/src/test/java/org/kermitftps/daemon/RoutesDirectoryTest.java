package org.kermitftps.daemon;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoutesDirectoryTest {
    @Test
    void saysWhichSettingToChangeWhenTheDirectoryCannotBeMade(@TempDir Path directory) throws IOException {
        Path inTheWay = Files.createFile(directory.resolve("routes"));
        RoutesDirectory routes = new RoutesDirectory(inTheWay.toString());

        assertThatThrownBy(() -> routes.create(null))
                .hasMessageContaining(inTheWay.toString())
                .hasMessageContaining("kermit.routes.dir");
    }
}
