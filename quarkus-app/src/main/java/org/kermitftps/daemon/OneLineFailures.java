package org.kermitftps.daemon;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;
import org.apache.camel.FailedToCreateRouteException;
import org.kermitftps.camel.FtpsOperationFailedException;

/**
 * Makes one line of a start that failed (which route, and why), and of a failure of the component, whose message says it all.
 *
 * <p>Camel and Quarkus each log a failed start with its stack traces, some 150 lines with the reason in the middle. And where
 * a property is missing, Camel quotes the text it was resolving, in which the password stands already: this filter is why a
 * forgotten user name does not write the password into the log.
 */
@LoggingFilter(name = "one-line-failures")
public final class OneLineFailures implements Filter {
    private static final String FAILED = "Failed to start application";
    private static final Pattern QUOTED_TEXT = Pattern.compile("(?s) (?:in properties )?from (?:the )?text: .*");

    @Override
    public boolean isLoggable(LogRecord event) {
        Throwable failure = event.getThrown();
        if (failure instanceof FtpsOperationFailedException) {
            event.setThrown(null);
        }
        if (failure == null || !tellsOfTheStart(event)) {
            return true;
        }
        event.setMessage(FAILED + ". " + reason(failure));
        event.setThrown(null);
        return !isCamels(event); // Quarkus tells the same once more
    }

    private static boolean tellsOfTheStart(LogRecord event) {
        String message = String.valueOf(event.getMessage());
        return message.equals(FAILED) || isCamels(event) && message.startsWith("Error starting CamelContext");
    }

    private static boolean isCamels(LogRecord event) {
        return String.valueOf(event.getLoggerName()).startsWith("org.apache.camel.");
    }

    private static String reason(Throwable failure) {
        Throwable cause = unwrapped(failure);
        String why = message(cause);
        if (cause.getCause() != null && !why.contains(message(cause.getCause()))) {
            why += ": " + message(cause.getCause());
        }
        return route(failure) + why;
    }

    private static Throwable unwrapped(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && isWrapper(cause)) {
            cause = cause.getCause();
        }
        return cause;
    }

    /** A message of theirs that contains its cause's only adds the whole route or the names of classes to it. */
    private static boolean isWrapper(Throwable failure) {
        String message = String.valueOf(failure.getMessage());
        boolean theirs = failure.getClass() == RuntimeException.class
                || failure.getClass().getName().startsWith("org.apache.camel.");
        return message.equals("Failed to start quarkus")
                || theirs && message.contains(String.valueOf(failure.getCause().getMessage()));
    }

    private static String route(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof FailedToCreateRouteException route) {
                return "Route " + route.getRouteId() + ": ";
            }
        }
        return "";
    }

    private static String message(Throwable failure) {
        String message = failure.getMessage();
        return message == null
                ? failure.getClass().getName()
                : QUOTED_TEXT.matcher(message).replaceFirst("");
    }
}
