package org.kermitftps.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kermitftps.tls.TlsFixture.CA;
import static org.kermitftps.tls.TlsFixture.LOCALHOST;
import static org.kermitftps.tls.TlsFixture.failure;

import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.TlsFailure;
import org.kermitftps.support.CapturedLog;
import org.kermitftps.support.TestCertificates;
import org.kermitftps.support.TestCertificates.Issued;

@Timeout(60)
class KnownHostsTest {

    private static final Issued OTHER = TestCertificates.authority("Other").issue("localhost");
    private static final int MANY = 20;

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("known_hosts");
    }

    @Test
    void writesDownAServerOnFirstContactAndWarnsOnce() throws Exception {
        try (CapturedLog log = CapturedLog.start()) {
            meet("FTP.Example.org.", 21, LOCALHOST);
            meet("ftp.example.org", 21, LOCALHOST);

            assertThat(log.lines("first contact"))
                    .singleElement()
                    .asString()
                    .contains("WARN", "ftp.example.org:21", key());
        }
        assertThat(Files.readAllLines(file))
                .containsExactly("ftp.example.org:21 " + key() + " " + Fingerprints.sha256(LOCALHOST.certificate()));
    }

    @Test
    void refusesAnotherKeyNamingBothAndLeavesTheFileAlone() throws Exception {
        meet("localhost", 21, LOCALHOST);
        String before = Files.readString(file);

        assertThatThrownBy(() -> meet("localhost", 21, OTHER))
                .satisfies(failure(TlsFailure.KNOWN_HOST_CHANGED))
                .hasMessageContaining(key())
                .hasMessageContaining(Fingerprints.ofKey(OTHER.certificate()))
                .hasMessageContaining(Fingerprints.sha256(LOCALHOST.certificate()))
                .hasMessageContaining(Fingerprints.sha256(OTHER.certificate()));
        assertThat(file).hasContent(before);
        meet("localhost", 990, OTHER);
    }

    @Test
    void acceptsARenewalWithTheSameKey() throws Exception {
        meet("localhost", 21, LOCALHOST);
        meet("localhost", 21, CA.renew(LOCALHOST, "localhost"));

        assertThat(Files.readAllLines(file)).hasSize(1);
    }

    @Test
    void takesSeveralLinesOfAServerAsSeveralGoodKeys() throws Exception {
        meet("localhost", 21, LOCALHOST);
        String line = Files.readString(file);
        Files.delete(file);
        meet("localhost", 21, OTHER);
        Files.writeString(file, line, StandardOpenOption.APPEND);

        assertThatCode(() -> meet("localhost", 21, LOCALHOST)).doesNotThrowAnyException();
        assertThatCode(() -> meet("localhost", 21, OTHER)).doesNotThrowAnyException();
    }

    @Test
    void ignoresMalformedLinesByNumberAndKeepsThem() throws Exception {
        String old = "# partners\n\nlocalhost sha256/AAAA\n\u0000\u001b[2J:21 nonsense \u00e4\nlast:21 x";
        Files.writeString(file, old);
        try (CapturedLog log = CapturedLog.start()) {
            meet("::1", 21, LOCALHOST);

            assertThat(log.text()).contains("line 3 is ignored", "line 4 is ignored", "line 5 is ignored");
            assertThat(log.text()).doesNotContain("line 1 ", "line 2 ", "[2J", "nonsense");
        }
        assertThat(Files.readString(file)).startsWith(old + "\n[::1]:21 sha256/");
    }

    @Test
    void replacesTheFileBehindALinkAndLeavesNothingElse() throws Exception {
        Path real = Files.writeString(folder.resolve("real"), "# ours\n");
        Files.createSymbolicLink(file, real);
        meet("localhost", 21, LOCALHOST);

        assertThat(Files.isSymbolicLink(file)).isTrue();
        assertThat(Files.readAllLines(real)).hasSize(2);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(each -> each.getFileName().toString()))
                    .containsExactlyInAnyOrder("known_hosts", "known_hosts.lock", "real");
        }
    }

    @Test
    void losesNoServerWithManyThreads() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Void>> work = new ArrayList<>();
            for (int i = 0; i < MANY; i++) {
                String host = "host" + i;
                work.add(() -> meet(host, 21, LOCALHOST));
                work.add(() -> meet(host, 21, LOCALHOST));
            }
            for (Future<Void> each : threads.invokeAll(work)) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(Files.readAllLines(file)).hasSize(MANY).doesNotHaveDuplicates();
    }

    @Test
    void losesNoServerWithSeveralProcesses() throws Exception {
        List<Process> others = List.of(process("a"), process("b"));
        for (int i = 0; i < MANY; i++) {
            meet("c" + i, 21, LOCALHOST);
        }
        for (Process other : others) {
            assertThat(other.waitFor(40, TimeUnit.SECONDS)).isTrue();
            assertThat(other.exitValue()).isZero();
        }
        assertThat(Files.readAllLines(file)).hasSize(3 * MANY).doesNotHaveDuplicates();
    }

    private Process process(String name) throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Another.class.getName(),
                        file.toString(),
                        name)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile())
                .start();
    }

    /** Runs in another JVM. */
    public static final class Another {
        public static void main(String[] arguments) throws Exception {
            for (int i = 0; i < MANY; i++) {
                meet(Path.of(arguments[0]), arguments[1] + i, 21, LOCALHOST);
            }
        }
    }

    @Test
    void refusesWhatCannotBeWrittenDown() throws Exception {
        assertThatThrownBy(() -> new KnownHosts(folder.resolve("missing/known_hosts")))
                .satisfies(failure(TlsFailure.KNOWN_HOSTS_UNUSABLE))
                .hasMessageContaining("missing/known_hosts");
        assertThatThrownBy(() -> new KnownHosts(folder)).satisfies(failure(TlsFailure.KNOWN_HOSTS_UNUSABLE));

        KnownHosts orphaned =
                new KnownHosts(Files.createDirectory(folder.resolve("gone")).resolve("known_hosts"));
        Files.delete(folder.resolve("gone"));
        assertThatThrownBy(() -> orphaned.check(shown("localhost", 21, LOCALHOST)))
                .satisfies(failure(TlsFailure.KNOWN_HOSTS_UNUSABLE));
    }

    @Test
    void readsAKnownServerWhileSomebodyElseWrites() throws Exception {
        meet("localhost", 21, LOCALHOST);
        try (FileChannel lock = FileChannel.open(folder.resolve("known_hosts.lock"), StandardOpenOption.WRITE);
                FileLock held = lock.lock()) {
            assertThat(held.isValid()).isTrue();
            meet("localhost", 21, LOCALHOST);
        }
    }

    private Void meet(String host, int port, Issued shown) throws FtpsException {
        return meet(file, host, port, shown);
    }

    private static Void meet(Path file, String host, int port, Issued shown) throws FtpsException {
        new KnownHosts(file).check(shown(host, port, shown));
        return null;
    }

    private static ShownChain shown(String host, int port, Issued shown) {
        return new ShownChain(new TlsPeer(host, port), shown.chain(), List.of());
    }

    private static String key() {
        return Fingerprints.ofKey(LOCALHOST.certificate());
    }
}
