package org.kermitftps.it.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.camel.Exchange;
import org.kermitftps.it.servers.FtpServerUnderTest;

/** A big file whose download is given up, and six small ones behind it that must be the right ones. */
final class CancelledDownload {

    static final String BIG = "a.835";
    static final int BYTES = 30_000_000;

    private static final int READ = 1_000_000;
    private static final int SMALL = 6;
    /** Reading 30 MB is no slower; but waiting for a reply that never comes is, and so is every time-out. */
    private static final Duration LIMIT = Duration.ofSeconds(12);

    private final Map<String, byte[]> expected = new TreeMap<>();
    private final Map<String, byte[]> fetched = new TreeMap<>();

    private CancelledDownload() {}

    /** Puts the files on the server. */
    static CancelledDownload of(FtpServerUnderTest server) {
        CancelledDownload all = new CancelledDownload();
        server.write(BIG, FtpsContract.bytes(BYTES));
        for (int i = 1; i <= SMALL; i++) {
            byte[] content = FtpsContract.bytes(1_000 + i);
            all.expected.put("b" + i + ".835", content);
            server.write("b" + i + ".835", content);
        }
        return all;
    }

    /** The route reads a megabyte of a streamed body and closes it. */
    void byTheRoute(CamelClient client, Endpoint endpoint) throws Exception {
        long began = System.nanoTime();
        client.poll(
                endpoint.with("streamDownload", true).with("sortBy", "file:name"),
                exchange -> {
                    if (!keeps(exchange)) {
                        try (InputStream in = exchange.getIn().getBody(InputStream.class)) {
                            assertThat(in.readNBytes(READ)).hasSize(READ);
                        }
                    }
                },
                failure -> {},
                () -> fetched.size() == SMALL);
        assertSoon(began);
    }

    /** The local disk is full in the middle; what was reported comes back. */
    Throwable byAFullDisk(CamelClient client, Endpoint endpoint, Path work) throws Exception {
        fullDisk(work.resolve(BIG + ".inprogress"));
        AtomicReference<Throwable> failure = new AtomicReference<>();
        long began = System.nanoTime();
        client.poll(
                endpoint.with("localWorkDirectory", work)
                        .with("resumeDownload", true)
                        .with("sortBy", "file:name"),
                this::keeps,
                failure::set,
                () -> fetched.size() == SMALL && failure.get() != null);
        assertSoon(began);
        return failure.get();
    }

    /** With resumeDownload camel-ftp writes to what is there, and this device refuses as a full disk does. */
    private static void fullDisk(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.createSymbolicLink(file, Path.of("/dev/full"));
    }

    private boolean keeps(Exchange exchange) {
        String name = exchange.getIn().getHeader(Exchange.FILE_NAME, String.class);
        if (name.equals(BIG)) {
            return false;
        }
        fetched.put(name, exchange.getIn().getBody(byte[].class));
        return true;
    }

    private static void assertSoon(long began) {
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(LIMIT);
    }

    void assertTheOthersAreRight() {
        assertThat(fetched.keySet()).isEqualTo(expected.keySet());
        expected.forEach(
                (name, content) -> assertThat(fetched.get(name)).as(name).isEqualTo(content));
    }
}
