package org.kermitftps.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.net.ftp.FTP;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.kermitftps.support.ShortMemory;

/** The array files are copied by: one for all of a connection, and nobody's while memory is short. */
@Timeout(60)
class CopyingTest extends WireTest {

    private final List<WeakReference<byte[]>> pieces = new ArrayList<>();

    private boolean isSameAsBefore(byte[] piece) {
        return pieces.get(0).refersTo(piece);
    }

    private void upload() throws IOException {
        ByteArrayInputStream local = new ByteArrayInputStream(new byte[2_048]) {
            @Override
            public synchronized int read(byte[] piece, int from, int length) {
                pieces.add(new WeakReference<>(piece));
                return super.read(piece, from, length);
            }
        };
        assertThat(client.storeFile("a", local)).isTrue();
    }

    @Test
    void isGivenUpByAnIdleConnectionWhenMemoryIsShort() throws Exception {
        explicitServer();
        loggedIn(SAFE).setFileType(FTP.BINARY_FILE_TYPE);
        upload();
        upload();
        assertThat(pieces).allMatch(each -> isSameAsBefore(each.get()));

        ShortMemory.happens();

        assertThat(pieces).allMatch(each -> each.refersTo(null));
        upload();
        assertThat(server.files().get("/a")).hasSize(2_048);
    }
}
