package org.kermitftps.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.TlsFailure;
import org.kermitftps.fuzz.FuzzTarget;
import org.kermitftps.support.CapturedLog;

/** The file of known hosts, whatever is in it: a known key counts, what was there stays, a first contact is kept. */
class KnownHostsFuzzTest extends FuzzTarget {

    @TempDir
    static Path folder;

    private static final ShownChain SHOWN =
            new ShownChain(new TlsPeer("localhost", 21), List.of(TlsFixture.LOCALHOST.certificate()), List.of());
    private static final String KEY = Fingerprints.ofKey(TlsFixture.LOCALHOST.certificate());
    private static final String OTHER =
            "localhost:21 sha256/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA= " + "0".repeat(64);

    @Override
    protected List<String> words() {
        return List.of(
                "localhost:21 ",
                "LOCALHOST:21\t",
                "ftp.example.org:990 ",
                "[::1]:21 ",
                "sha256/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA= ",
                "0".repeat(64),
                OTHER,
                "# comment",
                "\n",
                "\r\n",
                "\r",
                "\u0085",
                "\u0000",
                "\u00e2\u0080\u00a8");
    }

    @Override
    protected int rounds() {
        return 300;
    }

    @Override
    protected void feed(byte[] input) throws Exception {
        try (CapturedLog log = CapturedLog.silently()) {
            check(input);
        }
    }

    private static void check(byte[] input) throws Exception {
        Path file = folder.resolve("known_hosts");
        Files.write(file, input);
        KnownHosts known = new KnownHosts(file);

        Throwable thrown = catchThrowable(() -> known.check(SHOWN));

        byte[] after = Files.readAllBytes(file);
        assertThat(Arrays.copyOf(after, input.length)).isEqualTo(input);
        if (thrown == null) {
            assertThat(new String(after, StandardCharsets.ISO_8859_1)).contains(KEY);
            assertThatCode(() -> known.check(SHOWN)).doesNotThrowAnyException();
            assertThat(Files.size(file)).isEqualTo(after.length);
        } else {
            assertThat(thrown).satisfies(TlsFixture.failure(TlsFailure.KNOWN_HOST_CHANGED));
            assertThat(after).isEqualTo(input);
        }
        assertThatNoNoiseHidesALine(file, known, input);
    }

    private static void assertThatNoNoiseHidesALine(Path file, KnownHosts known, byte[] noise) throws Exception {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(noise);
        all.writeBytes(("\n" + OTHER + "\n").getBytes(StandardCharsets.US_ASCII));
        Files.write(file, all.toByteArray());
        boolean ours = new String(noise, StandardCharsets.ISO_8859_1).contains(KEY);

        assertThat(catchThrowable(() -> known.check(SHOWN)))
                .satisfies(thrown ->
                        assertThat(ours || thrown instanceof FtpsException).isTrue());
    }
}
