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
            "Names with '/', '\\' or '..' from a server listing are not followed.");

    private final FailureRow row;

    GuardFailure(String code, Again again, String what, String remedy) {
        row = new FailureRow(code, again, what, remedy);
    }

    @Override
    public FailureRow row() {
        return row;
    }
}
