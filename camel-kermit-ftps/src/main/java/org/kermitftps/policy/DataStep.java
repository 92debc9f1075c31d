package org.kermitftps.policy;

/** The commands that lead to a data connection; PORT stands for EPRT too, which is its word for IPv6 (RFC 2428). */
public enum DataStep {
    /** Passive, the reply names a port only. */
    EPSV,
    /** Passive, the reply names address and port; IPv4 only. */
    PASV,
    /** Active: the server connects to us. */
    PORT
}
