package org.kermitftps.policy;

/** Option {@code epsv}. */
public enum EpsvUse {
    /** EPSV first, PASV if the server refuses it. */
    AUTO,
    /** PASV only, as Kermit; over IPv6 there is no PASV. */
    OFF,
    /** EPSV only. */
    ONLY
}
