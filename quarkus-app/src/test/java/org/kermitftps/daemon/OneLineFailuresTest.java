package org.kermitftps.daemon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.text.ParseException;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.kermitftps.camel.FtpsOperationFailedException;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.LoginFailure;

/** What the log says of a failure, by failures Camel itself makes. */
class OneLineFailuresTest {
    private static final String QUARKUS = "io.quarkus.runtime.Application";
    private static final String PARTNER = "kermit-ftps:ftps.partner.example?password=RAW({{password}})";

    private final Properties settings = new Properties();

    @Test
    void namesTheRouteAndTheMissingPropertyAndNotThePasswordCamelQuotes() {
        settings.setProperty("password", "geheim42");
        Throwable failure = start(PARTNER + "&username=RAW({{user}})");

        assertThat(failure).hasStackTraceContaining("geheim42");
        assertThat(logged(failure))
                .isEqualTo("Failed to start application. Route claims: Property with key [user] not found");
    }

    @Test
    void writesNoPasswordThatCamelCannotRead() {
        settings.setProperty("password", "geheim{{42");
        Throwable failure = start(PARTNER);

        assertThat(failure).hasStackTraceContaining("geheim");
        assertThat(logged(failure)).endsWith("Route claims: Missing }}");
    }

    @Test
    void saysWhatTheComponentSaysOfAnOption() {
        settings.setProperty("password", "geheim42");

        assertThat(logged(start(PARTNER + "&verifyFile=missing.pem")))
                .contains("Route claims: KFTPS-104: ", "missing.pem", "What to do: ")
                .doesNotContain("geheim42", "\n");
    }

    @Test
    void namesTheOptionWhoseValueDoesNotFitItsType() {
        settings.setProperty("password", "geheim42");

        assertThat(logged(start(PARTNER + "&implicit=yes")))
                .contains("Route claims: KFTPS-101: ", "implicit=yes; accepted: true or false", "What to do: ")
                .doesNotContain("geheim42", "on bean", "\n");
    }

    @Test
    void quotesAScheduleThatCannotBeRead() {
        Throwable failure = new RuntimeException("CronExpression 'x' is invalid.", new ParseException("End.", 0));

        assertThat(logged(failure)).contains("CronExpression 'x' is invalid.: End.");
    }

    @Test
    void leavesOutTheSameFromCamel() {
        LogRecord runtime = event("org.apache.camel.quarkus.main.CamelMainRuntime", new IllegalStateException("x"));
        LogRecord context = event("org.apache.camel.impl.engine.AbstractCamelContext", runtime.getThrown());
        context.setMessage("Error starting CamelContext (kermit-ftps) due to exception thrown: x");

        assertThat(new OneLineFailures().isLoggable(runtime)).isFalse();
        assertThat(new OneLineFailures().isLoggable(context)).isFalse();
    }

    @Test
    void leavesTheStackTraceOutWhereTheComponentHasSaidWhatToDo() {
        LogRecord event = new LogRecord(Level.WARNING, "Failed polling endpoint. Caused by: KFTPS-501: …");
        event.setThrown(new FtpsOperationFailedException(new FtpsException(LoginFailure.LOGIN_REFUSED, "x")));

        assertThat(new OneLineFailures().isLoggable(event)).isTrue();
        assertThat(event.getThrown()).isNull();
        assertThat(event.getMessage()).contains("KFTPS-501");
    }

    @Test
    void leavesOtherEventsAlone() {
        LogRecord event = new LogRecord(Level.SEVERE, "Something else");
        event.setThrown(new IllegalStateException("x"));

        assertThat(new OneLineFailures().isLoggable(event)).isTrue();
        assertThat(event.getThrown()).isNotNull();
    }

    private Throwable start(String to) {
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            context.getPropertiesComponent().setInitialProperties(settings);
            return catchThrowable(() -> {
                context.addRoutes(new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:claims").routeId("claims").to(to);
                    }
                });
                context.start();
            });
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String logged(Throwable failure) {
        LogRecord event =
                event(QUARKUS, new RuntimeException("Failed to start quarkus", new RuntimeException(failure)));
        assertThat(new OneLineFailures().isLoggable(event)).isTrue();
        assertThat(event.getThrown()).isNull();
        return event.getMessage();
    }

    private static LogRecord event(String logger, Throwable failure) {
        LogRecord event = new LogRecord(Level.SEVERE, "Failed to start application");
        event.setLoggerName(logger);
        event.setThrown(failure);
        return event;
    }
}
