package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.apache.camel.Exchange;
import org.apache.camel.StreamCache;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.model.RouteDefinition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

/** Downloads as nobody asked otherwise: small ones in memory, large ones outside, whole before the route begins. */
class SpooledDownloadTest extends ScriptedTest {

    private final List<Object> bodies = new CopyOnWriteArrayList<>();

    @BeforeEach
    void oneFileWaits() {
        server.files().put("/in/a.txt", "hello");
    }

    private void route(String options, RouteSteps steps) throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                steps.after(from(in("delete=true", options) + "&initialDelay=0&delay=20"));
            }
        });
    }

    private interface RouteSteps {
        void after(RouteDefinition from);
    }

    @Test
    void keepsASmallFileInMemory() throws Exception {
        route("dates=true", from -> from.process(e -> bodies.add(e.getIn().getBody())));
        await().until(() -> bodies.size() == 1);

        assertThat(((GenericFile<?>) bodies.get(0)).getBody()).isEqualTo("hello".getBytes());
    }

    @Test
    void keepsAllInMemoryIfAskedTo() throws Exception {
        server.files().put("/in/a.txt", new byte[2_000_000]);
        route(
                "spoolThreshold=-1",
                from -> from.process(e -> bodies.add(e.getIn().getBody())));
        await().until(() -> bodies.size() == 1);

        assertThat(((GenericFile<?>) bodies.get(0)).getBody()).isEqualTo(new byte[2_000_000]);
    }

    @Test
    void spoolsAboveOneMebibyte() throws Exception {
        server.files().put("/in/a.txt", new byte[(1 << 20) + 1]);
        route("dates=true", from -> from.process(e -> bodies.add(e.getIn().getBody())));
        await().until(() -> bodies.size() == 1);

        assertThat(bodies.get(0)).isInstanceOfSatisfying(StreamCache.class, cache -> {
            assertThat(cache.inMemory()).isFalse();
            assertThat(cache.length()).isEqualTo((1 << 20) + 1);
        });
    }

    /** Whatever a route made of the byte[] that camel-ftp gave it. */
    @ParameterizedTest
    @ValueSource(strings = {"true", "false"})
    void convertsAsItEverDid(String cached) throws Exception {
        server.files().put("/in/a.txt", "<hello/>");
        route("spoolThreshold=0", from -> from.streamCache(cached)
                .process(e -> bodies.add(new String(e.getIn().getBody(byte[].class))))
                .process(e -> bodies.add(e.getIn().getBody(String.class)))
                .process(e -> bodies.add(e.getIn().getBody(GenericFile.class).getFileName()))
                .process(e -> bodies.add(
                        e.getIn().getBody(Document.class).getDocumentElement().getTagName()))
                .process(e -> bodies.add(
                        new String(e.getIn().getBody(InputStream.class).readAllBytes()))));
        await().until(() -> bodies.size() == 5);

        assertThat(bodies).containsExactly("<hello/>", "<hello/>", "a.txt", "hello", "<hello/>");
    }

    @Test
    void isReadByOneStepAfterTheOther() throws Exception {
        route("spoolThreshold=0", from -> from.setHeader("one")
                .simple("${bodyAs(String)}")
                .setHeader("two")
                .simple("${bodyAs(String)}")
                .process(e -> bodies.addAll(
                        List.of(e.getIn().getHeader("one"), e.getIn().getHeader("two")))));
        await().until(() -> bodies.size() == 2);

        assertThat(bodies).containsExactly("hello", "hello");
    }

    /** The tap begins when the exchange of the file is long done. */
    @Test
    void isThereForAWireTapThatComesLater() throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:tap").process(e -> done.await()).process(this::read);
            }

            private void read(Exchange exchange) {
                bodies.add(exchange.getIn().getBody(String.class));
            }
        });
        route("spoolThreshold=0", from -> from.wireTap("direct:tap").end());
        await().until(() -> server.files().paths().isEmpty());
        done.countDown();
        await().until(() -> bodies.size() == 1);

        assertThat(bodies).containsExactly("hello");
    }

    @Test
    void isThereForAnAsynchronousRoute() throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("seda:later").delay(100).process(e -> bodies.add(e.getIn().getBody(String.class)));
            }
        });
        route("spoolThreshold=0", from -> from.to("seda:later?waitForTaskToComplete=Never"));
        await().until(() -> bodies.size() == 1 && server.files().paths().isEmpty());

        assertThat(bodies).containsExactly("hello");
    }

    @Test
    void saysWhatToDoIfItIsReadTooLate() throws Exception {
        route("spoolThreshold=0", from -> from.process(e -> bodies.add(e.getIn().getBody())));
        await().until(() -> server.files().paths().isEmpty());
        context.stop();

        assertThatThrownBy(() -> ((StreamCache) bodies.get(0)).writeTo(OutputStream.nullOutputStream()))
                .hasMessageContaining("KFTPS-725")
                .hasMessageContaining("localDirectory");
    }

    @Test
    void leavesNothingOfADownloadThatFailed() throws Exception {
        server.on("RETR", (with, name) -> {
            with.say("150 here it comes");
            with.send("hel".getBytes());
            with.say("226 sent");
        });
        pollOnce(exchange -> {}, "spoolThreshold=0", "delete=true");

        assertThat(failure().code()).isEqualTo("KFTPS-703");
        assertThat(received).isEmpty();
        assertThat(server.files().paths()).containsExactly("/in/a.txt");
    }
}
