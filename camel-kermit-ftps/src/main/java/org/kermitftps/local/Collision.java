package org.kermitftps.local;

/** What becomes of a download whose name is taken here, in the words of Kermit's SET FTP COLLISION. */
public enum Collision {
    /** The file that is there gets the next name of {@link BackupNames}. */
    BACKUP(Placing.BACKUP),
    /** The download gets the next name of {@link BackupNames}. */
    RENAME(Placing.RENAME),
    /** The download is added to the end of the file that is there. */
    APPEND(Placing.APPEND),
    /** The download takes the place of the file that is there. */
    OVERWRITE(Placing.REPLACE),
    /** The server's file is not fetched. Should the name be taken while it was, both are kept. */
    DISCARD(Placing.RENAME),
    /** It is fetched if it is newer, and takes the place of the file that is there. */
    UPDATE(Placing.REPLACE),
    /** It is fetched if the times differ, and takes the place of the file that is there. */
    DATES_DIFFER(Placing.REPLACE);

    /** What is done once the download is whole. */
    public enum Placing {
        BACKUP,
        RENAME,
        APPEND,
        REPLACE
    }

    private final Placing placing;

    Collision(Placing placing) {
        this.placing = placing;
    }

    /** What is done once the download is whole. */
    public Placing placing() {
        return placing;
    }
}
