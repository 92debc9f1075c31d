package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.ExceptionHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.kermitftps.failure.Failure;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.support.LeftOvers;
import org.kermitftps.support.QuietBouncyCastle;
import org.kermitftps.support.ScriptedFtpServer;
import org.kermitftps.support.TestCertificates;

/** A Camel context, a scripted explicit server with the directory {@code /in}, and nothing left open afterwards. */
abstract class ScriptedTest {

    static final TestCertificates.Authority AUTHORITY = TestCertificates.authority("Camel tests");
    static final TestCertificates.Issued CERTIFICATE = AUTHORITY.issue("localhost", "127.0.0.1");

    /** What every good connection begins with. */
    static final List<String> LOGIN =
            List.of("c:AUTH TLS", "t:PBSZ 0", "t:PROT P", "t:USER joe", "t:PASS secret", "t:TYPE I");

    private static final QuietBouncyCastle QUIET = new QuietBouncyCastle();

    @TempDir
    Path temp;

    final List<Throwable> failures = new CopyOnWriteArrayList<>();
    final List<Exchange> received = new CopyOnWriteArrayList<>();
    private final LeftOvers leftOvers = LeftOvers.before();
    ScriptedFtpServer server;
    DefaultCamelContext context;
    ProducerTemplate template;

    @BeforeEach
    void startContextAndServer() throws Exception {
        server = ScriptedFtpServer.explicit(CERTIFICATE);
        server.files().mkdir("/in");
        TestCertificates.writePem(temp.resolve("ca.pem"), AUTHORITY.certificate());
        context = new DefaultCamelContext();
        context.disableJMX();
        context.getRegistry().bind("failures", new Collector());
        context.start();
        template = context.createProducerTemplate();
    }

    @AfterEach
    void nothingIsLeftOpen() {
        template.stop();
        context.stop();
        await().until(() -> server.openConnections() == 0);
        server.close();
        leftOvers.assertNone();
    }

    /** An endpoint of the server's directory {@code /in}; the options as {@code name=value}. */
    String in(String... options) {
        return endpoint("username=joe&password=secret&verifyFile=" + temp.resolve("ca.pem"), options);
    }

    /** An endpoint with nothing but what is given. */
    String endpoint(String first, String... options) {
        String more = options.length == 0 ? "" : "&" + String.join("&", options);
        return "kermit-ftps:localhost:" + server.port() + "/in?" + first + more;
    }

    Exchange upload(String endpoint, String name, Object body) {
        return template.send(endpoint, exchange -> {
            exchange.getIn().setHeader(Exchange.FILE_NAME, name);
            exchange.getIn().setBody(body);
        });
    }

    /** An upload that must work. */
    Exchange uploaded(String endpoint, String name, Object body) {
        Exchange exchange = upload(endpoint, name, body);
        assertThat(exchange.getException()).isNull();
        return exchange;
    }

    /** An upload that must not work, and why it did not. */
    FtpsOperationFailedException refused(String endpoint, String name, Object body) {
        Exception exception = upload(endpoint, name, body).getException();
        assertThat(exception).isInstanceOf(FtpsOperationFailedException.class);
        return (FtpsOperationFailedException) exception;
    }

    /** One poll of a consumer; failures of the poll and of single files are collected. */
    void pollOnce(Processor processor, String... options) throws Exception {
        poll("initialDelay=0&repeatCount=1", processor, options);
    }

    void poll(String schedule, Processor processor, String... options) throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                onException(Throwable.class)
                        .process(e -> failures.add(e.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class)));
                from(in(options) + "&exceptionHandler=#failures&" + schedule)
                        .process(processor)
                        .process(e -> received.add(e.copy()));
            }
        });
    }

    /** The first failure of a consumer as ours. */
    Failure failure() {
        await().until(() -> !failures.isEmpty());
        for (Throwable t = failures.get(0); t != null; t = t.getCause()) {
            if (t instanceof FtpsOperationFailedException ours) {
                return ours.failure();
            }
            if (t instanceof FtpsException ours) {
                return ours.failure();
            }
        }
        throw new AssertionError("not one of ours", failures.get(0));
    }

    /** What was said on the n-th connection after its login, the random part of temporary names starred out. */
    List<String> said(int connection) {
        List<String> commands = server.commands(connection).stream()
                .map(each -> each.replaceAll("\\.[0-9a-f]{6}\\.(part|old)", ".*.$1"))
                .toList();
        assertThat(commands).startsWith(LOGIN.toArray(String[]::new));
        return commands.subList(LOGIN.size(), commands.size());
    }

    private final class Collector implements ExceptionHandler {
        @Override
        public void handleException(Throwable exception) {
            failures.add(exception);
        }

        @Override
        public void handleException(String message, Throwable exception) {
            failures.add(exception);
        }

        @Override
        public void handleException(String message, Exchange exchange, Throwable exception) {
            failures.add(exception);
        }
    }
}
