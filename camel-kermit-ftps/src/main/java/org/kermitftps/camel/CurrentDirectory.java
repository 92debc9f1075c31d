package org.kermitftps.camel;

import java.io.IOException;
import org.kermitftps.failure.Failure;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.TransferFailure;
import org.kermitftps.wire.KermitFtpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** There and back, for a command that works in the current directory only. */
final class CurrentDirectory {

    private static final Logger LOG = LoggerFactory.getLogger(CurrentDirectory.class);

    private final KermitFtpClient client;
    private final String directory;
    private String before;

    /** @param directory {@code null} for the one the connection is in */
    CurrentDirectory(KermitFtpClient client, String directory) {
        this.client = client;
        this.directory = directory;
    }

    /**
     * Asks where the connection is, even if it stays there: the reply shows that it lives.
     *
     * @throws FtpsException {@link Failure#COMMAND_REFUSED}
     */
    boolean enter() throws IOException {
        before = client.printWorkingDirectory();
        if (directory != null && !client.changeWorkingDirectory(directory)) {
            throw client.refused(TransferFailure.COMMAND_REFUSED, "CWD " + directory);
        }
        return true;
    }

    /** Back. What was done there is done, so a server that does not let us is left instead. */
    void leave() {
        try {
            if (directory == null || before != null && client.changeWorkingDirectory(before)) {
                return;
            }
        } catch (IOException e) {
            LOG.debug("no way back to {}: {}", before, e.toString());
        }
        client.abandon();
    }
}
