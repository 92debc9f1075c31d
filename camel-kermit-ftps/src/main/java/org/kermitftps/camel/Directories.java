package org.kermitftps.camel;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.apache.commons.net.ftp.FTPReply;
import org.kermitftps.failure.Failure;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.TransferFailure;
import org.kermitftps.wire.KermitFtpClient;

/**
 * Makes directories, and knows for one connection which ones are there and where it started. Camel asks before every
 * single upload; camel-ftp's own way is PWD, CWD and CWD each time.
 */
final class Directories {

    private final KermitFtpClient client;
    private final Set<String> known = new HashSet<>();
    private String start;

    Directories(KermitFtpClient client) {
        this.client = client;
    }

    /** A new connection, or another current directory. */
    void forget() {
        known.clear();
        start = null;
    }

    /**
     * Makes a directory and those above it, unless it is there.
     *
     * @return whether it is there now
     * @throws FtpsException {@link Failure#COMMAND_REFUSED} if there is no way back to where the connection started
     */
    boolean make(String directory) throws IOException {
        // Once more at the end: another connection may have made it meanwhile.
        boolean there = known.contains(directory) || isThere(directory) || isMade(directory) || isThere(directory);
        if (there) {
            remember(directory);
        }
        return there;
    }

    private void remember(String directory) {
        for (int end = directory.length(); end > 0; end = lastSeparator(directory, end)) {
            known.add(directory.substring(0, end));
        }
    }

    /** Only CWD says of a directory that it is one (RFC 959); a server without PWD has no way back from it. */
    boolean isThere(String directory) throws IOException {
        if (start == null) {
            start = client.printWorkingDirectory();
        }
        if (start == null || !client.changeWorkingDirectory(directory)) {
            return false;
        }
        if (!client.changeWorkingDirectory(start)) {
            throw client.refused(TransferFailure.COMMAND_REFUSED, "CWD " + start);
        }
        return true;
    }

    /**
     * In one go where the server makes parents too, otherwise one by one. One that is there is refused; it may have been made
     * over another connection since it was looked for.
     */
    private boolean isMade(String directory) throws IOException {
        if (makes(directory)) {
            return true;
        }
        int last = lastSeparator(directory, directory.length());
        if (last <= 0) {
            return false;
        }
        String parent = directory.substring(0, last);
        return !known.contains(parent) && (isMade(parent) || isThere(parent)) && makes(directory);
    }

    /** RFC 775 had it as XMKD, and as in Kermit that is asked for where MKD is not known. */
    private boolean makes(String directory) throws IOException {
        boolean made = client.makeDirectory(directory);
        int code = client.getReplyCode();
        boolean unknown = !made && (code == 500 || code == 502);
        return made
                || unknown
                        && FTPReply.isPositiveCompletion(
                                client.send("XMKD", directory).code());
    }

    private static int lastSeparator(String path, int before) {
        return Math.max(path.lastIndexOf('/', before - 1), path.lastIndexOf('\\', before - 1));
    }
}
