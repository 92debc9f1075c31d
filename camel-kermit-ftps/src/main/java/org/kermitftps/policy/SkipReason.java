package org.kermitftps.policy;

/**
 * Why a file was left alone though nothing failed. The words are those of Kermit's transaction log; the header
 * {@code KermitFtpSkipReason} carries them.
 */
public enum SkipReason {
    /** The local file is not newer than the server's. */
    REMOTE_NOT_OLDER("Remote file not older"),
    /** The server's file is not newer than the local one. */
    LOCAL_NOT_OLDER("Local file not older"),
    /** Both sides tell the same time. */
    IDENTICAL_TIMES("Identical modification times"),
    /** Selected by time: after, before, notAfter, notBefore. */
    DATE("Date"),
    /** Selected by content: text or binary. */
    TYPE("Type"),
    /** Selected by size: largerThan, smallerThan. */
    SIZE("Size"),
    /** A file of that name is there and stays. */
    NAME_COLLISION("Name collision"),
    /** Its name is in the exception list. */
    EXCEPTION_LIST("Exception list"),
    /** Its name matches nothing that was asked for. */
    NO_MATCH("No match"),
    /** Its name begins with a dot. */
    DOT_FILE("Dot file"),
    /** Its name ends as that of a backup, {@code .~n~}. */
    BACKUP_FILE("Backup file"),
    /** The other side has all of it already. */
    RECOVERY_NOT_NEEDED("Recovery not needed"),
    /** The temporary name of an upload by this component, whoever runs it; not one of Kermit's words. */
    UNFINISHED("Unfinished upload"),
    /** A directory, a link or a device. */
    NOT_A_REGULAR_FILE("Not a regular file"),
    /** Nothing was to be sent. */
    SIMULATED("Simulated");

    private final String words;

    SkipReason(String words) {
        this.words = words;
    }

    /** As Kermit says it. */
    public String words() {
        return words;
    }
}
