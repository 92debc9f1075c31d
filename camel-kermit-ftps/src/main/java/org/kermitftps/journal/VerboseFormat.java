package org.kermitftps.journal;

/** Kermit's own lines, indented below the file they tell of: functions getfile, putfile, doftpget of ckcftp.c. */
final class VerboseFormat {

    private VerboseFormat() {}

    static String of(TransferRecord transfer) {
        boolean put = transfer.direction() == Direction.PUT;
        String type = transfer.text() ? "TEXT" : "BINARY";
        return (put ? "ftp put " : "ftp get ")
                + type
                + ": "
                + Escaped.line(put ? transfer.local() : transfer.remote())
                + "\n as "
                + Escaped.line(put ? transfer.remote() : transfer.local())
                + "\n "
                + Escaped.line(end(transfer))
                + "\n";
    }

    private static String end(TransferRecord transfer) {
        Ending ending = transfer.ending();
        return switch (ending.result()) {
            case VERIFIED, STORED -> "complete, size: " + transfer.bytes();
            case SKIPPED -> "skipped: " + ending.reason();
            case UNCERTAIN -> "uncertain: " + ending.reason();
            case FAILED ->
                "failed: " + (ending.reply() > 0 ? ending.reply() + " " + ending.replyText() : ending.reason());
        };
    }
}
