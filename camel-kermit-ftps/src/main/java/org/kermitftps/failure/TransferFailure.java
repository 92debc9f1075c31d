package org.kermitftps.failure;

import static org.kermitftps.failure.Failure.Again.NEVER;
import static org.kermitftps.failure.Failure.Again.RECONNECT;

/** The codes KFTPS-7xx: files: sent, fetched, listed, renamed, removed. */
public enum TransferFailure implements Failure {
    TRANSFER_REFUSED(
            "KFTPS-701",
            NEVER,
            "The server refused the transfer",
            "The reply says why: permissions, a missing directory (autoCreate=true makes it), a full disk or a forbidden name."),
    TRANSFER_BROKEN(
            "KFTPS-702",
            RECONNECT,
            "The transfer did not complete",
            "Nothing was left under the final name; deliver the message again."),
    TRANSFER_TRUNCATED(
            "KFTPS-703",
            RECONNECT,
            "The data connection ended without TLS close_notify, so the data may be cut short",
            "Transfer again. If this partner never sends close_notify, requireCloseNotify=auto accepts files whose size "
                    + "agrees, and requireCloseNotify=false everything."),
    SIZE_DIFFERS(
            "KFTPS-704",
            RECONNECT,
            "The stored file does not have the size that was sent",
            "Nothing was left under the final name; deliver the message again."),
    RENAME_REFUSED(
            "KFTPS-705",
            NEVER,
            "The upload arrived whole, and the server refused to rename it to its final name",
            "The partner may forbid renaming: set uploadInPlace=true. The temporary file was removed."),
    LIST_REFUSED(
            "KFTPS-706",
            NEVER,
            "The server refused to list the directory",
            "Check the directory name and the permissions; ignoreFileNotFoundOrPermissionError=true reads it as empty."),
    COMMAND_REFUSED(
            "KFTPS-707",
            NEVER,
            "The server refused a command",
            "The reply says why: permissions, a missing file or directory, a full disk or a forbidden name."),
    FILE_EXISTS(
            "KFTPS-708",
            NEVER,
            "The server already has a file of that name, and fileExist=Fail",
            "Send it under another name, or choose fileExist=Override, Append, Ignore or Move."),
    WRITE_STALLED(
            "KFTPS-710",
            RECONNECT,
            "The server stopped reading",
            "A full or busy server, or a firewall that lost the connection; soTimeout (milliseconds) is the limit."),
    LOCAL_FILE_FAILED(
            "KFTPS-711",
            NEVER,
            "The local file of a download cannot be written",
            "Look at the space and the permissions here of localDirectory or localWorkDirectory, and without either of the "
                    + "directory for temporary files (java.io.tmpdir); the server's file was left as it is."),
    HASH_DIFFERS(
            "KFTPS-713",
            RECONNECT,
            "The file on the server does not have the hash of what crossed the wire",
            "Nothing was left under the final name; deliver the message again, and tell the partner if it comes again."),
    HASH_NOT_OFFERED(
            "KFTPS-714",
            NEVER,
            "The server offers no hash for this transfer, and verifyTransfer=hash asks for one",
            "Nothing was transferred. Set verifyTransfer=best or size, or ask the partner for HASH (mod_digest in ProFTPD)."),
    HASH_UNTOLD(
            "KFTPS-715",
            NEVER,
            "The server offers a hash and does not tell that of this file",
            "The reply says why, mostly permissions; set verifyTransfer=best to take the size instead."),
    ARRIVAL_UNCERTAIN(
            "KFTPS-716",
            NEVER,
            "The connection was lost, and nobody can tell whether the file has arrived",
            "Look at the partner's directory before the message is delivered again, or it may arrive twice."),
    TEXT_UNMAPPABLE(
            "KFTPS-718",
            NEVER,
            "The text cannot be translated from one character set to the other",
            "Correct localCharset or serverCharset, send it with type=binary, or set unmappable=replace for question marks; "
                    + "nothing was left under the final name."),
    BODY_UNREADABLE(
            "KFTPS-719",
            NEVER,
            "The body of the message cannot be read",
            "Nothing was sent. Send a file that is there, bytes, text or a stream; with allowNullBody=true a message without a "
                    + "body becomes an empty file."),
    FILE_TYPE_UNUSABLE(
            "KFTPS-720",
            NEVER,
            "The message asks for a type that this endpoint does not send",
            "Set the header KermitFtpType to binary, text, auto or system, or remove it."),
    NAME_TOO_LONG(
            "KFTPS-721",
            NEVER,
            "The server refused a name with more than 255 bytes",
            "Most file systems take no more between two slashes, a letter with an accent being two bytes; send it under a "
                    + "shorter name."),
    UNIQUE_NAME_UNTOLD(
            "KFTPS-722",
            NEVER,
            "The server stored the file, and does not tell the name it chose",
            "verifyTransfer=hash needs the name; the file is there, so do not deliver it again. Set "
                    + "verifyTransfer=size for this server."),
    STOU_NOT_OFFERED(
            "KFTPS-723",
            NEVER,
            "The server chooses no names (STOU)",
            "Leave uniqueServerNames out, and make the name unique here, for example fileName=${header.CamelFileName}-${exchangeId}."),
    NAME_CHANGED(
            "KFTPS-724",
            NEVER,
            "The file has arrived, but not under its name",
            "The server changes blanks at the ends of a name and control characters, mostly to _; do not deliver it again, "
                    + "and set filenames=converted, which changes them here."),
    BODY_GONE(
            "KFTPS-725",
            NEVER,
            "The body of a download was read after its exchange was done",
            "A body above spoolThreshold is a temporary file of its exchange. Read it earlier, convert it, keep it with "
                    + "localDirectory, or set spoolThreshold=-1 to have it in memory."),
    NOTHING_SELECTED(
            "KFTPS-730",
            NEVER,
            "There is no file to fetch, and failOnEmpty=true",
            "Ask the partner whether the file was sent; the message tells what was left alone and why."),
    MESSAGE_UNTOLD(
            "KFTPS-731",
            NEVER,
            "Messages are chosen by size or time, and this one tells neither the size nor the time asked for",
            "Nothing was sent. Set the header CamelFileLength (bytes) or CamelFileLastModified (milliseconds), or send a "
                    + "java.io.File."),
    LIST_FILE_UNREADABLE(
            "KFTPS-732",
            NEVER,
            "The file that lists the names cannot be read",
            "Look at listFile: it is text in UTF-8 with one name a line; nothing was transferred."),
    OLD_FILE_ASIDE(
            "KFTPS-733",
            RECONNECT,
            "The file that stood under the name was renamed, and ours could not take its place",
            "The message names both. Deliver the message again and ours takes the name, or rename the old file back."),
    NO_FREE_NAME(
            "KFTPS-734",
            NEVER,
            "The server says that every numbered name is taken",
            "Clear the partner's directory of name.~n~ files, or choose another uploadCollision."),
    LOCAL_TIME_UNKNOWN(
            "KFTPS-735",
            NEVER,
            "The upload depends on the time of the file, and the message does not tell it",
            "Send a java.io.File, or set the header KermitFtpLastModified or CamelFileLastModified (milliseconds)."),
    RECOVERED_UNPROVEN(
            "KFTPS-736",
            RECONNECT,
            "An upload was taken up again, and the server does not tell whether the file is whole now",
            "Deliver the message again, it is sent from its start; if that comes again, set recover=false."),
    COMMIT_FAILED(
            "KFTPS-738",
            NEVER,
            "The route is done with the file, and it could not be deleted or renamed at the server",
            "It is not handed out again while this consumer runs, and every poll tries once more. Ask the partner for the "
                    + "right to delete or rename there, or do it by hand before a restart."),
    ROUTE_STOPPED_EARLY(
            "KFTPS-739",
            NEVER,
            "The route ended before it had read the file to its end",
            "The server's file was left as it is if the route failed; read the body, or set streamDownload=false."),
    LOCAL_FILE_STAYS(
            "KFTPS-740",
            NEVER,
            "The upload arrived whole, and the local file could not be moved or renamed",
            "Move it by hand before the message is delivered again, or it arrives twice; nothing there is replaced."),
    SERVER_FULL(
            "KFTPS-741",
            NEVER,
            "The server cannot write the file, most likely because its disk or our share of it is full",
            "Nothing was left there, and the message is whole here. Have the partner make room there, then deliver it again."),
    FILE_GREW(
            "KFTPS-742",
            NEVER,
            "The partner was still writing the file while it was fetched",
            "Nothing was delivered and the file was left there; the next poll fetches it. To wait until it is complete, agree "
                    + "on a temporary name or a doneFileName with the partner, or set readLock=changed."),
    SOURCE_CHANGED(
            "KFTPS-743",
            RECONNECT,
            "The local file was changed while it was sent",
            "Nothing was left under the final name; the message can be delivered again once the file is complete. Have it "
                    + "written under another name and renamed, or let the file consumer wait with readLock=changed."),
    REPLY_OUT_OF_STEP(
            "KFTPS-744",
            RECONNECT,
            "The server's reply cannot be that to the command that was sent",
            "It said something twice, or unasked, so nothing more was said over this connection. Tell the partner if it comes "
                    + "again; option verbose=true logs the session."),
    DIRECTORY_IN_THE_WAY(
            "KFTPS-745",
            NEVER,
            "The server has a directory of the name the file is to get",
            "Nothing was changed. Send the file under another name, or into that directory, or have the partner remove it.");

    private final FailureRow row;

    TransferFailure(String code, Again again, String what, String remedy) {
        row = new FailureRow(code, again, what, remedy);
    }

    @Override
    public FailureRow row() {
        return row;
    }
}
