package org.kermitftps.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kermitftps.routes.FakePartner.Upload;

/** The Kamelets in a route. */
class KameletsTest {

    private static final String REQUIRED = "?connectionHost=ftps.partner.example&username=submitter01"
            + "&password=RAW(" + Night.PASSWORD + ")&directoryName=claims/in";

    private final DefaultCamelContext context = new DefaultCamelContext();
    private final FakePartner partner = new FakePartner();

    @BeforeEach
    void replaceTheComponent() {
        context.addComponent("kermit-ftps", partner);
    }

    @AfterEach
    void stop() {
        context.stop();
    }

    @Test
    void theSinkUploadsUnderTheNameInTheHeader() {
        context.start();
        for (String header : List.of("file", "ce-file", Exchange.FILE_NAME)) {
            send("", header, header + ".837");
        }
        assertThat(partner.uploads)
                .containsExactly(
                        new Upload("file.837", "ISA"),
                        new Upload("ce-file.837", "ISA"),
                        new Upload(Exchange.FILE_NAME + ".837", "ISA"));
    }

    @Test
    void theSinkAsksForNothingUnsafeUnlessTold() {
        context.start();
        send("", "file", "a.837");
        Map<String, Object> expected = new HashMap<>(common());
        expected.putAll(
                Map.of("fileExist", "Override", "autoCreate", "false", "uploadInPlace", "false", "recover", "false"));
        expected.putAll(Map.of("rateLimit", "0", "connections", "4", "pipelining", "auto"));
        assertThat(partner.endpoints).singleElement().isEqualTo(expected);
    }

    @Test
    void theSinkLetsTheRouteDecideWhatAFailureMeans() {
        context.start();
        partner.failures.add(new IllegalStateException("refused"));
        assertThat(send("", "file", "a.837").getException()).hasMessage("refused");
        assertThat(partner.attempts).hasSize(1);
    }

    @Test
    void passesOnTheOptionalSettings() {
        context.start();
        send(
                "&account=A1&verifyFile=/etc/ca.pem&implicit=true&connectionPort=990&certsOkFingerprint=3f:9a",
                "file",
                "a");
        assertThat(partner.endpoints).singleElement().satisfies(options -> assertThat(options)
                .containsEntry("account", "A1")
                .containsEntry("verifyFile", "/etc/ca.pem")
                .containsEntry("implicit", "true")
                .containsEntry("certsOkFingerprint", "3f:9a")
                .containsEntry("remaining", "ftps.partner.example:990/claims/in"));
    }

    @Test
    void theSourceHandsOnWhatItFetches() throws Exception {
        List<String> received = receive();
        Exchange file = new DefaultExchange(context);
        file.getMessage().setBody("ISA*ack");
        partner.consumers.get(0).process(file);
        assertThat(received).containsExactly("ISA*ack");
    }

    @Test
    void theSourceLeavesTheFilesTakesEachOnceAndBacksOffUnlessTold() throws Exception {
        receive();
        Map<String, Object> expected = new HashMap<>(common());
        expected.putAll(Map.of(
                "antInclude", "*",
                "recursive", "false",
                "delete", "false",
                "idempotent", "true",
                "idempotentKey", "${file:name}|${file:size}|${file:modified}",
                "readLock", "changed",
                "delay", "60000",
                "recover", "false"));
        expected.putAll(Map.of(
                "throwExceptionOnConnectFailed", "true", "backoffErrorThreshold", "1", "backoffMultiplier", "10"));
        expected.putAll(
                Map.of("rateLimit", "0", "concurrentTransfers", "1", "transferOrder", "any", "pipelining", "auto"));
        assertThat(partner.endpoints).singleElement().isEqualTo(expected);
    }

    @Test
    void theSourceFetchesSideBySideIfAskedTo() throws Exception {
        receive("&concurrentTransfers=4&transferOrder=listed&pipelining=off");
        assertThat(partner.endpoints).singleElement().satisfies(options -> assertThat(options)
                .containsEntry("concurrentTransfers", "4")
                .containsEntry("transferOrder", "listed")
                .containsEntry("pipelining", "off"));
    }

    @Test
    void theSinkSendsOneAfterTheOtherIfAskedTo() {
        context.start();
        send("&connections=1&pipelining=off", "file", "a.837");
        assertThat(partner.endpoints).singleElement().satisfies(options -> assertThat(options)
                .containsEntry("connections", "1")
                .containsEntry("pipelining", "off"));
    }

    @Test
    void theSourceKeepsWhatItFetchesIfAskedTo() throws Exception {
        receive("&localDirectory=/srv/acks&collision=discard&recover=true&rateLimit=500k&transactionLog=/srv/log");
        assertThat(partner.endpoints).singleElement().satisfies(options -> assertThat(options)
                .containsEntry("localDirectory", "/srv/acks")
                .containsEntry("collision", "discard")
                .containsEntry("recover", "true")
                .containsEntry("rateLimit", "500k")
                .containsEntry("transactionLog", "/srv/log"));
    }

    @Test
    void theSinkPlacesAndRecoversIfAskedTo() {
        context.start();
        send("&uploadCollision=backup&recover=true&rateLimit=500k&transactionLog=/srv/log", "file", "a.837");
        assertThat(partner.endpoints).singleElement().satisfies(options -> assertThat(options)
                .containsEntry("uploadCollision", "backup")
                .containsEntry("recover", "true")
                .containsEntry("rateLimit", "500k")
                .containsEntry("transactionLog", "/srv/log"));
    }

    private static Map<String, Object> common() {
        return Map.of(
                "remaining", "ftps.partner.example:21/claims/in",
                "username", "submitter01",
                "password", Night.PASSWORD,
                "account", "",
                "implicit", "false",
                "authType", "automatic",
                "dataProtectionLevel", "private",
                "tlsSessionReuse", "auto",
                "passiveMode", "true",
                "type", "binary");
    }

    private Exchange send(String more, String header, String value) {
        return context.createProducerTemplate().send("kamelet:kermit-ftps-sink" + REQUIRED + more, exchange -> {
            exchange.getMessage().setBody("ISA");
            exchange.getMessage().setHeader(header, value);
        });
    }

    /** Starts a route on the source Kamelet; what it receives goes into the list. */
    private List<String> receive() throws Exception {
        return receive("");
    }

    private List<String> receive(String more) throws Exception {
        List<String> received = new ArrayList<>();
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("kamelet:kermit-ftps-source" + REQUIRED + more)
                        .process(exchange -> received.add(exchange.getMessage().getBody(String.class)));
            }
        });
        context.start();
        return received;
    }
}
