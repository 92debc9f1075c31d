package org.kermitftps.failure;

import static org.kermitftps.failure.Failure.Again.NEVER;

/** The codes KFTPS-8xx: what was not sent or not followed, because it would harm. */
public enum GuardFailure implements Failure {
    COMMAND_FORBIDDEN(
            "KFTPS-801",
            NEVER,
            "A command contains CR, LF or NUL and was not sent",
            "A file name or option carries a control character; it would be read as a second command by the server."),
    NAME_FORBIDDEN(
            "KFTPS-802",
            NEVER,
            "A file name would leave its directory",
            "Names with '/', '\\' or '..' from a server listing are not followed."),
    NAME_EMPTY(
            "KFTPS-803",
            NEVER,
            "A file to send has no name",
            "The expression in asName or fileName, or the header CamelFileName, came out empty; nothing was sent."),
    NAME_UNMAPPABLE(
            "KFTPS-804",
            NEVER,
            "A command has a character that the charset of the connection has not, and was not sent",
            "The server would get '?' in its place, another file's name. Leave the charset of the control connection at "
                    + "UTF-8, or send the file under another name."),
    NAME_IS_TELNET(
            "KFTPS-805",
            NEVER,
            "A command has bytes that are a Telnet command, and was not sent",
            "Servers disagree on byte 255 before a byte above 239 in a name. Leave the charset of the control connection "
                    + "at UTF-8, where there are none, or send the file under another name."),
    NAME_NOT_LOCAL(
            "KFTPS-806",
            NEVER,
            "The server's name for a file cannot be a file's here",
            "It would be a device, a drive, or another file, so nothing was written; have it renamed at the partner, or "
                    + "fetch it without localWorkDirectory.");

    private final FailureRow row;

    GuardFailure(String code, Again again, String what, String remedy) {
        row = new FailureRow(code, again, what, remedy);
    }

    @Override
    public FailureRow row() {
        return row;
    }
}
