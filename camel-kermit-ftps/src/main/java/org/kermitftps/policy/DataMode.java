package org.kermitftps.policy;

/** Option {@code dataConnection}. */
public enum DataMode {
    /** Only EPSV and PASV. */
    PASSIVE,
    /** Only PORT and EPRT. */
    ACTIVE,
    /** {@code passiveMode} first, the other mode once if that does not work. */
    AUTO
}
