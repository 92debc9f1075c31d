package org.kermitftps.journal;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * {@code 20261122,15:18:35,GET,r.txt,2,text,OK,"0.044sec 45cps"}. Kermit's function ftplogend; what Kermit calls FAILED
 * though it was skipped is SKIPPED here, and it is never left out.
 */
final class BriefFormat {

    private static final DateTimeFormatter DATE_AND_TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd,HH:mm:ss", Locale.ENGLISH);

    private BriefFormat() {}

    static String of(TransferRecord transfer, ZoneId zone) {
        return String.join(
                        ",",
                        DATE_AND_TIME.format(transfer.ended().atZone(zone)),
                        transfer.direction().name(),
                        Escaped.field(transfer.name()),
                        Long.toString(Math.max(-1, transfer.bytes())),
                        transfer.text() ? "text" : "binary",
                        word(transfer.ending().result()),
                        '"' + speed(transfer) + '"')
                + "\n";
    }

    /** UNCERTAIN is not OK: somebody has to look. */
    private static String word(Result result) {
        return result.isComplete() ? "OK" : result == Result.SKIPPED ? "SKIPPED" : "FAILED";
    }

    private static String speed(TransferRecord transfer) {
        if (!transfer.ending().result().isComplete()) {
            return "";
        }
        long millis = Math.max(1, transfer.took().toMillis());
        long perSecond = Math.max(0, transfer.bytes()) * 1_000 / millis;
        return String.format(Locale.ENGLISH, "%d.%03dsec %dcps", millis / 1_000, millis % 1_000, perSecond);
    }
}
