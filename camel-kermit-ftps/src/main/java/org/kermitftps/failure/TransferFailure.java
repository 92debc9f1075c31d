package org.kermitftps.failure;

import static org.kermitftps.failure.Failure.Again.NEVER;
import static org.kermitftps.failure.Failure.Again.RECONNECT;

/** The codes KFTPS-7xx: files: sent, fetched, listed, renamed, removed. */
public enum TransferFailure implements Failure {
    TRANSFER_REFUSED(
            "KFTPS-701",
            NEVER,
            "The server refused the transfer",
            "The reply says why: permissions, a missing directory, a full disk or a forbidden name."),
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
            "Look at the space and the permissions of localWorkDirectory here; the server's file was left as it is."),
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
            "Look at listFile: it is text in UTF-8 with one name a line; nothing was transferred.");

    private final FailureRow row;

    TransferFailure(String code, Again again, String what, String remedy) {
        row = new FailureRow(code, again, what, remedy);
    }

    @Override
    public FailureRow row() {
        return row;
    }
}
