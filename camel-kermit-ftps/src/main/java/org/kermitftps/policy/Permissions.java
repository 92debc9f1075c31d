package org.kermitftps.policy;

/** Whether an upload gives its file the mode of the local one: SET FTP PERMISSIONS. */
public enum Permissions {
    /** The server decides. */
    OFF,
    /** SITE CHMOD for every file that has a mode here. */
    ON,
    /** SITE CHMOD if the server's SYST says UNIX. */
    AUTO
}
