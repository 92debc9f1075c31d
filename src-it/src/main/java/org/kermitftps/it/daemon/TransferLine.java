package org.kermitftps.it.daemon;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one line the nightly route logs for each file: {@code file=… bytes=… auth=… tls=… resumed=… millis=… reply=…
 * outcome=… sha256=… result=…}, and {@code error=…} to the end of the line for a file that failed.
 */
public final class TransferLine {
    private static final Pattern START = Pattern.compile("(?:^| )(file=\\S+ .*\\bresult=\\S+.*)$");
    private static final Pattern FIELD = Pattern.compile("(\\w+)=(\\S*)");
    private static final String ERROR = " error=";

    private final Map<String, String> fields;

    private TransferLine(Map<String, String> fields) {
        this.fields = fields;
    }

    /** Reads a line of the daemon's log; empty when it tells of something else. */
    public static Optional<TransferLine> parse(String line) {
        Matcher start = START.matcher(line);
        return start.find() ? Optional.of(new TransferLine(fields(start.group(1)))) : Optional.empty();
    }

    /** A field's value, or a dash when the line does not have it. */
    public String get(String field) {
        return fields.getOrDefault(field, "-");
    }

    /** The file's name without directories. */
    public String file() {
        return get("file");
    }

    /** Whether the daemon says that the file was sent. */
    public boolean sent() {
        return get("result").equals("sent");
    }

    private static Map<String, String> fields(String text) {
        Map<String, String> fields = new HashMap<>();
        int error = text.indexOf(ERROR);
        if (error >= 0) {
            fields.put("error", text.substring(error + ERROR.length()));
        }
        Matcher field = FIELD.matcher(error >= 0 ? text.substring(0, error) : text);
        while (field.find()) {
            fields.put(field.group(1), field.group(2));
        }
        return fields;
    }
}
