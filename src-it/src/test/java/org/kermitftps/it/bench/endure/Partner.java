package org.kermitftps.it.bench.endure;

import java.util.List;
import java.util.stream.IntStream;
import org.kermitftps.it.servers.FtpServerUnderTest;

/** One account on a server: what the component takes for a partner. All have the password of the first. */
record Partner(FtpServerUnderTest server, String user) {

    /** The one every server has. */
    static Partner of(FtpServerUnderTest server) {
        return new Partner(server, server.user());
    }

    /** So many other accounts on the same server, each with an empty home of its own. */
    static List<Partner> others(FtpServerUnderTest server, int count) {
        server.run(
                "sh",
                "-c",
                "for user in $(seq --format partner%.0f 1 " + count + "); do"
                        + " id $user >/dev/null 2>&1 || useradd --create-home --shell /bin/sh $user || exit 1;"
                        + " echo $user:" + server.password() + "; find /home/$user -mindepth 1 -delete;"
                        + " done | chpasswd");
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> new Partner(server, "partner" + number))
                .toList();
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
