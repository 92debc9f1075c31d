package org.kermitftps.routes;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Keeps every line that is logged at INFO or above, stack traces included, while it is open. */
final class LogLines extends Handler implements AutoCloseable {

    private static final String ROUTE_LOGGER = "kermit.claims";

    private final List<LogRecord> records = new CopyOnWriteArrayList<>();
    private final Logger root = Logger.getLogger("");
    private final SimpleFormatter formatter = new SimpleFormatter();

    LogLines() {
        setLevel(Level.INFO);
        root.addHandler(this);
    }

    /** The lines of the route itself. */
    List<String> ofRoute() {
        return records.stream()
                .filter(record -> ROUTE_LOGGER.equals(record.getLoggerName()))
                .map(formatter::formatMessage)
                .toList();
    }

    /** Warnings and errors anybody else wrote. */
    List<String> complaintsOfOthers() {
        return records.stream()
                .filter(record -> !ROUTE_LOGGER.equals(record.getLoggerName()))
                .filter(record -> record.getLevel().intValue() >= Level.WARNING.intValue())
                .map(formatter::format)
                .toList();
    }

    /** Everything, as it would stand in a log file. */
    String all() {
        StringBuilder text = new StringBuilder();
        records.forEach(record -> text.append(formatter.format(record)));
        return text.toString();
    }

    @Override
    public void publish(LogRecord record) {
        if (isLoggable(record)) {
            records.add(record);
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        root.removeHandler(this);
    }
}
