package org.kermitftps.policy;

/** What follows a reply during the login. */
public enum LoginVerdict {
    /** Send USER. */
    ASK_USER,
    /** Send PASS; it was asked for. */
    ASK_PASS,
    /** Send ACCT; it was asked for. */
    ASK_ACCT,
    /** The user is in. */
    LOGGED_IN,
    /** The server may take the login another time. */
    UNAVAILABLE,
    /** The server has no such host: nothing secret goes to another one. */
    OTHER_HOST,
    /** The server does not take the login. */
    REFUSED
}
