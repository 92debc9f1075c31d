package org.kermitftps.policy;

/** Option {@code recoverBy}: how the rest of an upload follows what is there. */
public enum RecoverBy {
    /** APPE (RFC 959 section 4.1.3), as Kermit does. */
    APPEND,
    /** REST and STOR (RFC 3659 section 5): the place in the file is said, but some servers cut the file all the same. */
    RESTART
}
