package org.kermitftps.docs;

import static org.kermitftps.docs.KermitDifferences.row;

import java.util.List;
import java.util.stream.Stream;
import org.kermitftps.docs.KermitDifferences.Row;

/**
 * What {@link KermitDifferences} is for the login, for transfers: other commands after it, other files left behind, other
 * visits that fail. A {@code *} stands for any text.
 */
public final class TransferDifferences {

    private static final List<Row> FAILURES = List.of(
            row(
                    "failed: visit *",
                    "",
                    "Q21",
                    "for Kermit a group succeeds if one file did; a route is told of every file that did not",
                    "brief transaction log",
                    "disk of the server full",
                    "error action"),
            row(
                    "local tr.log [now] \"*r.txt,3,*a.txt,3,*b.txt,-1,*b.txt,-1,*",
                    "local tr.log [now] \"*r.txt,2,*a.txt,2,*b.txt,2,*b.txt,2,*",
                    "Q22",
                    "ours logs the bytes that crossed the wire, CR and all, and none for an upload that was refused",
                    "brief transaction log"),
            row(
                    "t:QUIT, ||",
                    "",
                    "",
                    "as camel-ftp: after a failure the next file gets a new connection",
                    "disk of the server full"),
            row(
                    "t:SIZE a.dat, t:MDTM a.dat",
                    "",
                    "",
                    "is the file still there, and of what time: every poll tries again, as long as it is the same file",
                    "delete after GET is refused"),
            row(
                    "failed: visit 1",
                    "",
                    "",
                    "a file that stays although the route is done with it: somebody has to know",
                    "delete after GET is refused"),
            row(
                    "t:MDTM *",
                    "",
                    "",
                    "Kermit asks no more after a 500; ours asks for each file, which changes nothing",
                    "server without MDTM"),
            row(
                    "local a.dat [*] \"old\"",
                    "local a.dat.~1~ [*] \"old\"",
                    "Q16",
                    "Kermit makes the backup before it has the file",
                    "GET refused where a local file stands"));

    /** All differences. */
    public static final List<Row> TABLE = Stream.of(UploadDifferences.TABLE, DownloadDifferences.TABLE, FAILURES)
            .flatMap(List::stream)
            .toList();

    private TransferDifferences() {}

    /** The differences seen in one scenario. */
    public static List<Row> of(String scenario) {
        return TABLE.stream().filter(row -> row.scenarios().contains(scenario)).toList();
    }
}
