package org.kermitftps.it.bench.report;

import java.util.List;
import java.util.stream.Collectors;

/** How it was measured, so that a reader can judge whether it is fair. What was asked of whom comes from the data. */
final class How {

    private static final String TEXT =
            """
            Ratios count, not seconds: all contestants of a table ran interleaved on one machine, in each round everyone once, each round
            begun by the next one. Files and the server's home were in memory. After each run the names and the contents of all files were
            compared; who lost, cut or doubled one is out.

            - The server is vsftpd in a container as the contract suite runs it: explicit TLS, session reuse required. ProFTPD, where the
              title says so, requires it too. Only where `camel ftps:` takes part is reuse not required, for it fails on the other; both
              contestants of such a row get that easier server.
            - `kermit-ftps` and `camel ftps:` are Camel contexts in a JVM of their own, which is warm unless the name says `cold`: it lives
              as long as the row, and what it did before the first round does not count. `cold` is a fresh JVM each time, from its start to
              its end. The others start and end a process each time, and were compiled long before. Everybody logs in anew each time, but a
              poll is one of a route that runs.
            - The defaults of `kermit-ftps` for a file up are a temporary name, SIZE, and a rename. No other contestant does any of it;
              `in place` is what they do: the final name at once, and no question afterwards.
            - C clients are processes in one container on the machine's own network; their time is taken beside the process, so the
              engine's is in no figure. Certificates are verified by all, and data are protected by all.
            - `curl` and C-Kermit are held to TLS 1.2 where their name says so: with 1.3 this server gets some of many small files cut or
              empty.
            - CPU is that of the contestant's own process, user and system; server CPU is that of all the server's processes, as far as the
              kernel's clock ticks tell.
            - The warm-ups of large files are there for AES-GCM, whose loops the JVM compiles late.
            - The line of 80 ms is a device in a network namespace that holds each packet for 40 ms and counts. A turn is what the client
              sends after 20 ms of silence or more: what it could not send before it heard from the server. Round trips in which it has
              nothing to send but an acknowledgement are not among them: by the clock each contestant has about one a file more.

            What was asked of each:

            | work | contestant | asked | warm-ups |
            |---|---|---|---|
            """;

    private How() {}

    static String of(List<Measured> results) {
        return TEXT
                + results.stream()
                        .flatMap(measured -> measured.asked().stream().map(asked -> line(measured, asked)))
                        .collect(Collectors.joining());
    }

    private static String line(Measured measured, Asked asked) {
        return "| " + measured.result().row().title() + " | " + asked.contestant() + " | "
                + asked.what().replace("|", "\\|") + " | " + asked.warmUps() + " |\n";
    }
}
