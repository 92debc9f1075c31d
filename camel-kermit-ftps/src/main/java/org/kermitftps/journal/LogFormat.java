package org.kermitftps.journal;

import java.time.ZoneId;

/** How one transfer is written down. Each is Kermit's or somebody else's format; the rules are theirs. */
public enum LogFormat {
    /** wu-ftpd's, as {@code SET TRANSACTION-LOG FTP} writes it. */
    XFERLOG {
        @Override
        public String of(TransferRecord transfer, ZoneId zone) {
            return XferlogFormat.of(transfer, zone);
        }
    },
    /** As {@code SET TRANSACTION-LOG BRIEF} writes it. */
    BRIEF {
        @Override
        public String of(TransferRecord transfer, ZoneId zone) {
            return BriefFormat.of(transfer, zone);
        }
    },
    /** As {@code SET TRANSACTION-LOG VERBOSE} writes it, Kermit's default. */
    VERBOSE {
        @Override
        public String of(TransferRecord transfer, ZoneId zone) {
            return VerboseFormat.of(transfer);
        }
    },
    /** One JSON object a line, with all that is known. */
    JSON {
        @Override
        public String of(TransferRecord transfer, ZoneId zone) {
            return JsonFormat.of(transfer);
        }
    };

    /**
     * The record, whole lines.
     *
     * @param zone of the formats that write local time
     */
    public abstract String of(TransferRecord transfer, ZoneId zone);
}
