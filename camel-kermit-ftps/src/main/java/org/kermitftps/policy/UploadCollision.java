package org.kermitftps.policy;

/**
 * Option {@code uploadCollision}: what becomes of an upload whose name is taken on the server. The words are those of
 * SET FTP COLLISION, which Kermit has for downloads only; its uploads overwrite.
 */
public enum UploadCollision {
    /** Camel's option {@code fileExist} decides. */
    FILE_EXIST,
    /** The file that is there is renamed to {@code name.~n~}, once ours is proven to be whole. */
    BACKUP,
    /** Ours is named {@code name.~n~}. */
    RENAME,
    /** Ours is not sent. */
    DISCARD,
    /** Ours is sent if it is newer: PUT /UPDATE. */
    UPDATE,
    /** Ours is sent if the two times differ. */
    DATES_DIFFER;

    /** Whether the times of both files decide. */
    public boolean comparesTimes() {
        return this == UPDATE || this == DATES_DIFFER;
    }

    /** Whether it takes a name of its own, {@code name.~n~}, when the upload is there. */
    public boolean numbers() {
        return this == BACKUP || this == RENAME;
    }
}
