package org.kermitftps.policy;

/** What is known of a transfer when it ended; a failed one is an exception. */
public enum TransferOutcome {
    /** The server's SIZE or hash of the file is that of the bytes that crossed the wire. */
    VERIFIED,
    /** The server said 226 and nothing more was asked or told. */
    STORED,
    /** The connection was lost at the one point where it cannot be told whether the file arrived. */
    UNCERTAIN
}
