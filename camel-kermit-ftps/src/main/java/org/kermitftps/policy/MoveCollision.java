package org.kermitftps.policy;

/** Option {@code moveCollision}: what becomes of a file that stands where a consumed one is moved to. */
public enum MoveCollision {
    /** It is deleted, as camel-ftp does it. */
    OVERWRITE,
    /** It is renamed to {@code name.~n~}. */
    BACKUP
}
