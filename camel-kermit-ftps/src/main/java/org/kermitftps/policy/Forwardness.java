package org.kermitftps.policy;

/** How far ahead of its replies commands may be sent to a server; each includes those before it. */
public enum Forwardness {
    /** One command, one reply. */
    NONE,
    /** Questions whose answers change nothing go together: SIZE and RNFR once a transfer has ended. */
    QUESTIONS,
    /** The next file's EPSV goes with them, its connection is made beside RNTO, and its TLS begins beside STOR. */
    NEXT_FILE,
    /** All of them may be sent as soon as the last byte is, before the reply that ends the transfer. */
    DURING_TRANSFER;

    /** Whether this allows as much. */
    public boolean allows(Forwardness wanted) {
        return compareTo(wanted) >= 0;
    }
}
