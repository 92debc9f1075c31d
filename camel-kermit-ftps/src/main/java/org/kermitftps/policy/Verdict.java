package org.kermitftps.policy;

/** The third column of the rule table: what happens next. */
public enum Verdict {
    /** The server takes commands. */
    GREETED,
    /** Start the TLS handshake. */
    UPGRADE,
    /** Try the next spelling of the same mechanism. */
    NEXT_SPELLING,
    /** Try the next mechanism on the same connection. */
    NEXT_MECHANISM,
    /** The server has no AUTH at all; the other mechanisms are not tried. */
    NO_MORE_MECHANISMS,
    /** Connect anew and try the next mechanism. */
    RECONNECT_NEXT_MECHANISM,
    /** Connect anew with the next TLS plan and ask the same again. */
    RECONNECT_NEXT_PLAN,
    /** Stop for a certificate; goes on to the next mechanism only under {@code clearTextFallback}. */
    REFUSE_CERTIFICATE,
    /** The control connection is private. */
    SECURED,
    /** Open the question of data protection. */
    ASK_PBSZ,
    /** Ask for the data protection level. */
    ASK_PROT,
    /** The data level is the one asked for. */
    DATA_AS_ASKED,
    /** The data level stays what the mechanism implied. */
    DATA_UNCHANGED,
    /** End TLS on the control connection and go on in clear text. */
    LEAVE_TLS,
    /** Commands stay inside TLS. */
    COMMANDS_UNCHANGED,
    /** Give the connection up. */
    CLOSE
}
