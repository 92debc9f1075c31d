package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

/** A streamed download in a route that does not treat it as a stream. */
class StreamedBodyTest extends ScriptedTest {

    @Test
    void leavesAStreamOfAnotherConsumerAlone() throws Exception {
        server.files().put("/in/a.txt", "hello");
        context.setStreamCaching(false);
        List<String> bodies = new ArrayList<>();

        pollOnce(
                exchange -> {
                    KermitFtpsEndpoint other = context.getEndpoint(in("verbose=false"), KermitFtpsEndpoint.class);
                    other.createRemoteFileOperations().releaseRetrievedFileResources(exchange);
                    bodies.add(exchange.getIn().getBody(String.class));
                },
                "streamDownload=true",
                "noop=true");

        await().until(() -> received.size() == 1);
        assertThat(bodies).containsExactly("hello");
        assertThat(failures).isEmpty();
    }

    @Test
    void endsAStreamWhoseHeaderTheRouteRemoved() throws Exception {
        server.files().put("/in/a.txt", new byte[3_000_000]).put("/in/b.txt", new byte[3_000_000]);
        context.setStreamCaching(false);

        pollOnce(
                exchange -> exchange.getIn().removeHeaders("*"),
                "streamDownload=true",
                "delete=true",
                "soTimeout=2000");

        await().until(() -> received.size() == 2);
        context.stop();
        assertThat(failures).isEmpty();
        assertThat(server.files().paths()).isEmpty();
        assertThat(server.commands().stream().filter(each -> each.contains("DELE")))
                .hasSize(2);
    }

    @Test
    void doesNotStoreAnEmptyFileFromAStreamThatWasReadAlready() throws Exception {
        server.files().put("/in/a.txt", "hello");
        server.files().mkdir("/out");
        String out = in("autoCreate=false").replace("/in?", "/out?");
        List<Exchange> attempts = new ArrayList<>();
        server.once("STOR", (with, name) -> {
            with.say("150 send");
            with.receive();
            with.say("451 disk error");
        });
        context.setStreamCaching(false);

        pollOnce(
                exchange -> {
                    attempts.add(upload(out, "a.txt", exchange.getIn().getBody()));
                    attempts.add(upload(out, "a.txt", exchange.getIn().getBody()));
                },
                "streamDownload=true",
                "noop=true");

        await().until(() -> received.size() == 1);
        assertThat(attempts).allMatch(Exchange::isFailed);
        assertThat(server.files().paths()).containsExactly("/in/a.txt");
    }

    /** Camel deletes the done file while the stream is open; the end of the RETR would pass for the reply. */
    @Test
    void saysNothingElseOverTheConnectionOfAStreamNobodyHasRead() throws Exception {
        server.files().put("/in/a.txt", "hello").put("/in/a.txt.done", "");
        context.setStreamCaching(false);

        pollOnce(exchange -> {}, "streamDownload=true", "delete=true", "doneFileName=${file:name}.done");

        await().until(() -> server.files().paths().isEmpty());
        context.stop();
        assertThat(said(0)).endsWith("t:RETR in/a.txt");
        assertThat(failures).isEmpty();
    }
}
