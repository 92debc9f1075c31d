package org.kermitftps.support;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What slf4j-simple writes to standard error while this is open; it asks for {@code System.err} at every line. */
public final class CapturedLog implements AutoCloseable {

    private final PrintStream before = System.err;
    private final ByteArrayOutputStream captured = new ByteArrayOutputStream();

    private final boolean shown;

    private CapturedLog(boolean shown) {
        this.shown = shown;
        System.setErr(new PrintStream(captured, true, StandardCharsets.UTF_8));
    }

    /** Starts listening. */
    public static CapturedLog start() {
        return new CapturedLog(true);
    }

    /** The same for what would be said thousands of times. */
    public static CapturedLog silently() {
        return new CapturedLog(false);
    }

    /** Everything so far. */
    public String text() {
        return captured.toString(StandardCharsets.UTF_8);
    }

    /** The lines that contain a text. */
    public List<String> lines(String containing) {
        return text().lines().filter(line -> line.contains(containing)).toList();
    }

    @Override
    public void close() {
        System.setErr(before);
        if (shown) {
            before.print(text());
        }
    }
}
