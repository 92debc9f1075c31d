package org.kermitftps.failure;

import static org.kermitftps.failure.Failure.Again.NEVER;
import static org.kermitftps.failure.Failure.Again.RECONNECT;

/** The codes KFTPS-5xx: HOST, USER, PASS and ACCT. */
public enum LoginFailure implements Failure {
    LOGIN_REFUSED(
            "KFTPS-501",
            NEVER,
            "The server refused the login",
            "Check username, password and account. It is not tried again, so that the account is not locked."),
    LOGIN_UNAVAILABLE(
            "KFTPS-502",
            RECONNECT,
            "The server cannot log anybody in at present",
            "The reply is a temporary one (4yz); the next attempt may succeed."),
    ACCOUNT_MISSING(
            "KFTPS-503",
            NEVER,
            "The server asks for an account beside user name and password",
            "Set account; mainframes and some gateways want one (332)."),
    HOST_REFUSED(
            "KFTPS-504",
            NEVER,
            "The server says that it is not the host asked for by HOST",
            "Use the host name the partner gave you in the URI, or set sendHost=false. The password was not sent.");

    private final FailureRow row;

    LoginFailure(String code, Again again, String what, String remedy) {
        row = new FailureRow(code, again, what, remedy);
    }

    @Override
    public FailureRow row() {
        return row;
    }
}
