package org.kermitftps.it.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.ConsumerTemplate;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kermitftps.it.servers.FtpServerUnderTest;
import org.kermitftps.it.servers.NeedsDocker;
import org.kermitftps.it.servers.On;
import org.kermitftps.it.servers.ServerVariant;

/**
 * A limit holds on real servers, for one connection and for four. The lower bounds cannot be missed by noise: what is
 * faster breaks the limit. The upper ones are far away, because the machine may be busy.
 */
@NeedsDocker
class RateLimitIT {

    private static final int RATE = 1 << 20;

    private static final Duration LONGEST = Duration.ofSeconds(15);

    private CamelContext camel;
    private ProducerTemplate producer;
    private ConsumerTemplate consumer;

    @BeforeEach
    void open() {
        camel = new DefaultCamelContext();
        camel.getShutdownStrategy().setTimeout(10);
        camel.start();
        producer = camel.createProducerTemplate();
        consumer = camel.createConsumerTemplate();
    }

    @AfterEach
    void close() throws Exception {
        producer.close();
        consumer.close();
        camel.close();
    }

    @Test
    void holdsOnVsftpd(@On(ServerVariant.VSFTPD) FtpServerUnderTest server) {
        assertBothDirections(server);
    }

    @Test
    void holdsOnProftpd(@On(ServerVariant.PROFTPD) FtpServerUnderTest server) {
        assertBothDirections(server);
    }

    @Test
    void holdsOnPureFtpd(@On(ServerVariant.PURE_FTPD_TLS3) FtpServerUnderTest server) {
        assertBothDirections(server);
    }

    private void assertBothDirections(FtpServerUnderTest server) {
        Endpoint endpoint = Endpoint.of(server).in("rate").with("rateLimit", "1M");
        byte[] body = content(3 * RATE);
        sent(endpoint, "warm.bin", new byte[1]);

        assertThat(took(() -> sent(endpoint, "a.bin", body))).isBetween(shortest(body.length), LONGEST);
        assertThat(server.sizeOf("rate/a.bin")).isEqualTo(body.length);
        Endpoint down = endpoint.with("fileName", "a.bin").with("useList", false);
        assertThat(took(() -> assertFetched(down, body))).isBetween(shortest(body.length), LONGEST);
    }

    @Test
    void isSharedByFourConnections(@On(ServerVariant.VSFTPD) FtpServerUnderTest server) {
        byte[] body = new byte[RATE * 3 / 4];
        List<Endpoint> four = Stream.of("a", "b", "c", "d")
                .map(directory -> Endpoint.of(server).in("rate-" + directory))
                .toList();
        sent(four.get(0).with("rateLimit", "1M"), "warm.bin", new byte[1]);
        four.forEach(each -> sent(each, "warm.bin", new byte[1]));

        assertThat(took(() -> CompletableFuture.allOf(four.stream()
                                .map(each -> CompletableFuture.runAsync(() -> sent(each, "x.bin", body)))
                                .toArray(CompletableFuture[]::new))
                        .join()))
                .isBetween(shortest(4 * body.length), LONGEST);
        assertThat(Stream.of("a", "b", "c", "d").map(each -> server.sizeOf("rate-" + each + "/x.bin")))
                .containsOnly((long) body.length);
    }

    /** At 10 kB/s TLS would gather records for seconds, and buffers would hold the whole file. */
    @Test
    void goesSlowlyWithoutLosingAnything(@On(ServerVariant.VSFTPD) FtpServerUnderTest server) {
        Endpoint endpoint = Endpoint.of(server).in("rate").with("rateLimit", "10k");
        byte[] body = content(40 * 1024);

        assertThat(took(() -> sent(endpoint, "slow.bin", body))).isBetween(Duration.ofSeconds(3), LONGEST);
        Endpoint down = endpoint.with("fileName", "slow.bin").with("useList", false);
        assertThat(took(() -> assertFetched(down, body))).isBetween(Duration.ofSeconds(3), LONGEST);
    }

    /** 100 ms worth and the first piece are free. */
    private static Duration shortest(int bytes) {
        return Duration.ofMillis(1_000L * (bytes - RATE / 10 - 4 * 32 * 1024) / RATE);
    }

    private static Duration took(Runnable work) {
        long began = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private static byte[] content(int size) {
        byte[] content = new byte[size];
        new Random(size).nextBytes(content);
        return content;
    }

    private void assertFetched(Endpoint endpoint, byte[] body) {
        byte[] fetched = consumer.receive(endpoint.uri(), 60_000).getIn().getBody(byte[].class);
        assertThat(Arrays.equals(fetched, body)).isTrue();
    }

    private void sent(Endpoint endpoint, String name, byte[] body) {
        assertThat(producer.request(endpoint.uri(), exchange -> {
                            exchange.getIn().setBody(body);
                            exchange.getIn().setHeader(Exchange.FILE_NAME, name);
                        })
                        .getException())
                .isNull();
    }
}
