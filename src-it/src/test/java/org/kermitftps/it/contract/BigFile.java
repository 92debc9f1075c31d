package org.kermitftps.it.contract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/** A file far larger than the heap of the JVM that carries it. */
final class BigFile {

    static final String NAME = "big.837";

    private static final String DIGEST_LINE = "sha256=";

    /** @param sha256 of the bytes the other JVM sent or got */
    record Result(String sha256) {}

    private BigFile() {}

    /** Runs {@link #main} with {@code -Xmx64m}; fails with its output if it does not end well within three minutes. */
    static Result inItsOwnJvm(String direction, Endpoint endpoint, long bytes, Path folder)
            throws IOException, InterruptedException {
        Path output = folder.resolve(direction + ".log");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:MaxDirectMemorySize=32m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BigFile.class.getName(),
                        direction,
                        endpoint.uri(),
                        Long.toString(bytes))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        boolean ended = process.waitFor(180, TimeUnit.SECONDS);
        process.destroyForcibly();
        List<String> lines = Files.readAllLines(output);
        return lines.stream()
                .filter(line -> ended && process.exitValue() == 0 && line.startsWith(DIGEST_LINE))
                .map(line -> new Result(line.substring(DIGEST_LINE.length())))
                .findFirst()
                .orElseThrow(() -> new AssertionError(direction + " failed:\n" + String.join("\n", lines)));
    }

    /** Arguments: {@code up} or {@code down}, endpoint URI, bytes. */
    public static void main(String[] arguments) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (CamelContext camel = new DefaultCamelContext()) {
            camel.start();
            if (arguments[0].equals("up")) {
                up(camel, arguments[1], new Noise(Long.parseLong(arguments[2])), digest);
            } else {
                down(camel, arguments[1], digest);
            }
        }
        System.out.println(DIGEST_LINE + HexFormat.of().formatHex(digest.digest()));
    }

    private static void up(CamelContext camel, String uri, InputStream content, MessageDigest digest) throws Exception {
        Exchange sent = camel.createProducerTemplate().request(uri, exchange -> {
            exchange.getIn().setBody(new DigestInputStream(content, digest));
            exchange.getIn().setHeader(Exchange.FILE_NAME, NAME);
        });
        if (sent.getException() != null) {
            throw sent.getException();
        }
    }

    private static void down(CamelContext camel, String uri, MessageDigest digest) throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                // Of streamDownload=true Camel would make a copy in memory before the first step could read it.
                String cached = Boolean.toString(!uri.contains("streamDownload=true"));
                from(uri + "&initialDelay=0&repeatCount=1").streamCache(cached).process(exchange -> {
                    drain(exchange.getIn().getBody(InputStream.class), digest);
                    done.countDown();
                });
            }
        });
        if (!done.await(150, TimeUnit.SECONDS)) {
            throw new IOException("nothing came down");
        }
    }

    private static void drain(InputStream in, MessageDigest digest) throws IOException {
        byte[] buffer = new byte[65_536];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            digest.update(buffer, 0, n);
        }
    }

    /** Bytes no compression can shorten, the same in every run. */
    private static final class Noise extends InputStream {

        private final SplittableRandom random = new SplittableRandom(837);
        private long left;

        Noise(long bytes) {
            left = bytes;
        }

        @Override
        public int read() {
            return left-- > 0 ? random.nextInt(256) : -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            byte[] chunk = new byte[(int) Math.min(left, Math.min(length, 65_536))];
            random.nextBytes(chunk);
            System.arraycopy(chunk, 0, buffer, offset, chunk.length);
            left -= chunk.length;
            return chunk.length;
        }
    }
}
