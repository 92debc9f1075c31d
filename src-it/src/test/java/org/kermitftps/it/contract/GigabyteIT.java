package org.kermitftps.it.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kermitftps.it.servers.FtpServerUnderTest;
import org.kermitftps.it.servers.NeedsDocker;
import org.kermitftps.it.servers.On;
import org.kermitftps.it.servers.ServerVariant;

/** A gigabyte up, and down as nobody asked otherwise, in a heap of 64 MB. */
@NeedsDocker
class GigabyteIT {

    private static final long BYTES = 1L << 30;

    @TempDir
    Path folder;

    @Test
    void needsNoMemory(@On(ServerVariant.VSFTPD) FtpServerUnderTest server) throws Exception {
        BigFile.Result up = BigFile.inItsOwnJvm("up", Endpoint.of(server), BYTES, folder);
        assertThat(server.sizeOf(BigFile.NAME)).isEqualTo(BYTES);

        BigFile.Result down = BigFile.inItsOwnJvm("down", Endpoint.of(server), BYTES, folder);
        assertThat(down.sha256()).isEqualTo(up.sha256());
        server.run("rm", "/home/" + server.user() + "/" + BigFile.NAME);
    }
}
