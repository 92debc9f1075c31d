package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileFilter;
import org.apache.camel.support.ScheduledPollConsumer;
import org.apache.commons.net.ftp.FTPFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kermitftps.support.ScriptedFtpServer;

/** A poll that breaks before any file is handed out leaves all of them for the next one, each once. */
class BrokenPollTest extends ScriptedTest {

    private static final List<String> ALL = List.of("one/a.txt", "one/b.txt", "two/c.txt");

    private ScheduledPollConsumer consumer;

    @BeforeEach
    void putFiles() {
        ALL.forEach(name -> server.files().put("/in/" + name, "hello"));
    }

    private void start(String... options) throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(in(options) + "&recursive=true&startScheduler=false&exceptionHandler=#failures")
                        .routeId("polls")
                        .process(e -> received.add(e.copy()));
            }
        });
        consumer = (ScheduledPollConsumer) context.getRoute("polls").getConsumer();
    }

    /** The first poll fails, the second takes all, and the third finds nothing that is new. */
    private void pollThrice() {
        consumer.run();
        assertThat(failures).hasSize(1);
        assertThat(received).isEmpty();
        consumer.run();
        consumer.run();
        assertThat(failures).hasSize(1);
        assertThat(received)
                .extracting(e -> e.getIn().getHeader(Exchange.FILE_NAME, String.class))
                .containsExactlyInAnyOrderElementsOf(ALL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "idempotentEager=true",
                "idempotentEager=false",
                "idempotentKey=${file:name}-${file:size}&idempotentEager=true",
                "stepwise=true&idempotentEager=true",
                "concurrentTransfers=2&idempotentEager=true",
            })
    void comesBackToWhatWasListedBeforeADirectoryThatCouldNotBe(String options) throws Exception {
        AtomicInteger listings = new AtomicInteger();
        server.on("LIST", (with, path) -> {
            if (listings.incrementAndGet() == 3) {
                with.say("451 disk error");
            } else {
                ScriptedFtpServer.usual("LIST").give(with, path);
            }
        });
        start("noop=true", "idempotent=true", options);
        pollThrice();
    }

    /** Camel 4.14 catches exceptions only. */
    @Test
    void comesBackToWhatWasListedBeforeAnError() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        context.getRegistry().bind("once", (GenericFileFilter<FTPFile>) file -> {
            if (file.getFileName().endsWith("c.txt") && asked.getAndIncrement() == 0) {
                throw new StackOverflowError();
            }
            return true;
        });
        start("noop=true", "idempotentEager=true", "filter=#once");
        pollThrice();
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "false"})
    void comesBackToWhatCouldNotBeSorted(String eager) throws Exception {
        AtomicInteger asked = new AtomicInteger();
        context.getRegistry().bind("sorter", (Comparator<GenericFile<FTPFile>>) (a, b) -> {
            if (asked.getAndIncrement() == 0) {
                throw new IllegalStateException("cannot compare");
            }
            return a.getFileName().compareTo(b.getFileName());
        });
        start("noop=true", "idempotentEager=" + eager, "sorter=#sorter");
        pollThrice();
    }
}
