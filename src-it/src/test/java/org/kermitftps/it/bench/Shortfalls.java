package org.kermitftps.it.bench;

/** Where the time goes in rows whose target is missed, as it was measured; shown only as long as it is missed. */
final class Shortfalls {

    static final String TWO_CORES =
            "both cores are busy: the server alone takes 1.2 s of processor time a thousand files, and ours 1.5 beside"
                    + " lftp's 1.0 and C-Kermit's 0.4. A resumed handshake in Java, the commands and Camel's exchange share it. To be as fast as"
                    + " C-Kermit, a file may cost 0.5 ms of processor time.";

    static final String SERVER_FIRST =
            "the server is the limit: one process of vsftpd deciphers and hands each record over to another that"
                    + " writes it, in turns, while 40 % of the machine is idle. Whoever sends waits for it.";

    static final String DECIPHERING =
            "time is processor time of AES-GCM in Java, which the JVM compiles late: the first gigabytes take twice"
                    + " as long as the later ones.";

    static final String SAME_CIPHER =
            "both decipher with the JDK's AES-GCM, which is most of it; there is little else to save.";

    private Shortfalls() {}
}
