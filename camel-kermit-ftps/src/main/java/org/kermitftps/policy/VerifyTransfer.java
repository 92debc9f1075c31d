package org.kermitftps.policy;

/** Option {@code verifyTransfer}: what proves that a file arrived, besides the server's 226. */
public enum VerifyTransfer {
    /** Nothing. */
    NONE,
    /** SIZE, if the server tells it. */
    SIZE,
    /** A hash if the server offers one, otherwise SIZE. */
    BEST,
    /** A hash, or no transfer. */
    HASH;

    /** Whether a hash is wanted. */
    public boolean hashes() {
        return this == BEST || this == HASH;
    }
}
