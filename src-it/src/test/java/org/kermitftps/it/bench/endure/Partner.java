package org.kermitftps.it.bench.endure;

import org.kermitftps.it.servers.FtpServerUnderTest;

/** One account on a server: what the component takes for a partner. All have the password of the first. */
record Partner(FtpServerUnderTest server, String user) {

    /** The one every server has. */
    static Partner of(FtpServerUnderTest server) {
        return new Partner(server, server.user());
    }

    /** Another account on the same server, with a home of its own. */
    static Partner another(FtpServerUnderTest server, int number) {
        String user = "partner" + number;
        server.run(
                "sh",
                "-c",
                "id " + user + " 2>/dev/null || useradd --create-home --shell /bin/sh " + user + " && echo " + user
                        + ":" + server.password() + " | chpasswd && find /home/" + user + " -mindepth 1 -delete");
        return new Partner(server, user);
    }

    /** The log of many thousand files is too much for a small heap, and the pool of servers reads it when it closes. */
    static void forgetLog(FtpServerUnderTest server) {
        server.run("sh", "-c", ": >/fixture/server.log");
    }

    /** The endpoint of a directory below the home, ready for more options. */
    String uri(String directory) {
        return "kermit-ftps:" + server.host() + ":" + server.port() + "/" + directory + "?username=" + user
                + "&password=RAW(" + server.password() + ")&verifyFile=" + server.caPem();
    }
}
