package org.kermitftps.tls;

/** The two kinds of FTP connection; they end differently. */
enum Channel {
    /** Replies tell what arrived, so a bare EOF or a lost close_notify says nothing; servers drop it all the time. */
    CONTROL,
    /** The end of the connection is the end of the file (RFC 959 section 3.4.1), so how it ends decides. */
    DATA
}
