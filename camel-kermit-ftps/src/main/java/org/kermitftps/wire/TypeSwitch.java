package org.kermitftps.wire;

import java.io.IOException;
import java.util.Set;
import org.kermitftps.content.FileType;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.TransferFailure;

/**
 * Which TYPE holds on a connection, and which the next command needs. It is sent right before that command and only if
 * another one holds, as in Kermit ({@code changetype}): each file may have its own type, and listings theirs.
 */
public final class TypeSwitch {

    /** RFC 959 section 4.1.3 asks the user for TYPE A before them. */
    private static final Set<String> LISTINGS = Set.of("LIST", "NLST", "MLSD");

    private static final Set<String> TRANSFERS = Set.of("STOR", "STOU", "APPE", "RETR");

    private final TypedConnection client;
    private boolean listsInText;
    private FileType files = FileType.BINARY;
    private FileType holds;

    TypeSwitch(TypedConnection client) {
        this.client = client;
    }

    /** Whether listings are to be TYPE A; without it they come in whatever type holds. */
    public void inText(boolean wanted) {
        listsInText = wanted;
    }

    /** Sends the type of the following files at once; whether the server takes it. */
    public boolean begin(FileType type) throws IOException {
        files = type;
        holds = null;
        return take(type);
    }

    /** The type of the following files, sent when the first of them is. */
    public void files(FileType type) {
        files = type;
    }

    /** The type of the following files. */
    public FileType files() {
        return files;
    }

    /**
     * Sends the TYPE the command needs, if another one holds. A server that refuses TYPE A for its listing is asked for
     * the listing all the same.
     *
     * @throws FtpsException if it refuses the type of a file: whoever goes on then spoils it
     */
    public void before(String verb) throws IOException {
        FileType needed = needed(verb);
        if (needed == null || holds == null || needed == holds || take(needed) || LISTINGS.contains(verb)) {
            return;
        }
        throw new FtpsException(
                TransferFailure.COMMAND_REFUSED,
                "TYPE " + needed.letter() + " before " + verb,
                client.getReplyCode(),
                client.getReplyString(),
                null);
    }

    /** SIZE means something else in TYPE A (RFC 3659 section 4.2), and ProFTPD and Pure-FTPd refuse it there. */
    private FileType needed(String verb) {
        if (verb.equals("SIZE")) {
            return FileType.BINARY;
        }
        FileType listing = listsInText ? FileType.TEXT : null;
        return LISTINGS.contains(verb) ? listing : TRANSFERS.contains(verb) ? files : null;
    }

    private boolean take(FileType type) throws IOException {
        boolean taken = client.sendType(type);
        if (taken) {
            holds = type;
        }
        return taken;
    }

    /** The connection is a new one. */
    void forget() {
        holds = null;
    }
}
