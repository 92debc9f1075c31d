package org.kermitftps.policy;

/** A command of the login; in this order unless a reply says otherwise. */
public enum LoginStep {
    /** RFC 7151: which of its hosts the server is to be. */
    HOST("HOST"),
    /** RFC 959 section 4.1.1. */
    USER("USER"),
    /** RFC 959 section 4.1.1; sent only when asked for. */
    PASS("PASS"),
    /** RFC 959 section 4.1.1, asked for by 332. */
    ACCT("ACCT"),
    /** The same when nobody asked and the operator gave one. */
    ACCT_UNASKED("ACCT");

    private final String verb;

    LoginStep(String verb) {
        this.verb = verb;
    }

    /** The command without its argument. */
    public String verb() {
        return verb;
    }
}
