package org.kermitftps.camel;

import java.io.IOException;
import java.time.ZoneId;
import org.kermitftps.journal.LogFile;
import org.kermitftps.journal.LogFormat;
import org.kermitftps.journal.TransferRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Options {@code transactionLog} and {@code transactionLogFormat}. A log that cannot be written fails no transfer: the file
 * has arrived, and sending it again because of a line would double it. One warning says it until the log works again.
 */
final class TransactionLog {

    private static final Logger LOG = LoggerFactory.getLogger(TransactionLog.class);

    private final LogFile file;
    private final LogFormat format;
    private volatile boolean failing;

    /** @param file {@code null} if nothing is to be written */
    TransactionLog(LogFile file, LogFormat format) {
        this.file = file;
        this.format = format;
    }

    /** Never throws for the disk's sake. */
    void write(TransferRecord transfer) {
        if (file == null) {
            return;
        }
        try {
            file.append(format.of(transfer, ZoneId.systemDefault()));
            failing = false;
        } catch (IOException e) {
            warnOnce(e);
        }
    }

    private void warnOnce(IOException e) {
        if (!failing) {
            LOG.warn(
                    "Cannot write to transactionLog={}, transfers go on without it; free the disk or mend its permissions: {}",
                    file.path(),
                    e.toString());
        }
        failing = true;
    }
}
