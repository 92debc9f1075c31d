package org.kermitftps.it.bench;

/** Where the time goes in rows whose target is missed, as it was measured; shown only as long as it is missed. */
final class Shortfalls {

    static final String TWO_CORES =
            "both cores are busy: for a thousand files the server takes 1.8 s of processor time and ours 0.9 (lftp 1.6"
                    + " and 1.1, C-Kermit 1.2 and 0.4; in place 1.4 and 1.0). It is 1.15 times as fast as lftp. To be as fast as C-Kermit,"
                    + " the temporary name, SIZE and the rename would have to cost the server nothing, and a file 0.5 ms here.";

    static final String SERVER_FIRST =
            "the server is the limit: one process of vsftpd deciphers and hands each record over to another that"
                    + " writes it, in turns, while 40 % of the machine is idle. Whoever sends waits for it.";

    static final String KERNEL =
            "half of the processor time is the kernel's, which copies the bytes out of the socket and into the file (curl"
                    + " and lftp have the same), a fifth is AES-GCM, in a profile of ours. One thread does all of it, as theirs.";

    static final String COPIES =
            "of 1.3 s a GB in a profile, AES-GCM is 0.3, and 0.35 are the kernel's two copies, which camel ftps: has as"
                    + " well; 0.35 is what Bouncy Castle's engine copies and allocates for each record. With tlsEngine=jdk it is 0.93 s"
                    + " (camel ftps: 1.07 in the same run), but that engine does not resume with every server. At 0.7 of camel ftps:"
                    + " 0.1 s would be left for all that is neither cipher nor kernel.";

    static final String SAME_KERNEL =
            "half of the 1.9 s a GB in a profile is the kernel's, which copies out of the socket and into the file, a"
                    + " sixth is AES-GCM: together more than the target. camel ftps: took 2.05 s in that run, and curl, in C, 1.84.";

    private Shortfalls() {}
}
