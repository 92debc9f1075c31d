package org.kermitftps.wire;

import java.io.IOException;
import java.util.Set;
import org.apache.commons.net.ftp.FTP;
import org.apache.commons.net.ftp.FTPReply;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.TransferFailure;
import org.kermitftps.negotiate.Reply;

/**
 * Listings in TYPE A on a connection whose files are TYPE I: RFC 959 section 4.1.3 asks the user for it, and Kermit does
 * so. The files' type comes back with the first command that is about a file, not before, as in Kermit ({@code changetype}).
 */
public final class ListingType {

    private static final Set<String> LISTINGS = Set.of("LIST", "NLST", "MLSD");

    /** Those whose meaning depends on TYPE; SIZE too (RFC 3659 section 4.2). */
    private static final Set<String> FILES = Set.of("STOR", "STOU", "APPE", "RETR", "SIZE");

    private final ControlConnection client;
    private boolean wanted;
    private boolean inText;

    ListingType(ControlConnection client) {
        this.client = client;
    }

    /** Whether listings are to be TYPE A; without it they come in the type of the files. */
    public void inText(boolean textWanted) {
        wanted = textWanted;
    }

    /**
     * Sends the TYPE the command needs, if another one holds. A server that refuses TYPE A for its listing is asked for
     * the listing all the same.
     *
     * @throws FtpsException if the type of the files does not come back: whoever goes on then spoils every file
     */
    public void before(String verb) throws IOException {
        if (wanted && !inText && client.isBinary() && LISTINGS.contains(verb)) {
            inText = FTPReply.isPositiveCompletion(client.send("TYPE", "A").code());
        } else if (inText && FILES.contains(verb) && !client.setFileType(FTP.BINARY_FILE_TYPE)) {
            Reply reply = new Reply(client.getReplyCode(), client.getReplyString());
            throw new FtpsException(
                    TransferFailure.COMMAND_REFUSED, "TYPE I after a listing", reply.code(), reply.text(), null);
        }
    }

    /** TYPE was set for the files, or the connection is a new one. */
    void forget() {
        inText = false;
    }
}
