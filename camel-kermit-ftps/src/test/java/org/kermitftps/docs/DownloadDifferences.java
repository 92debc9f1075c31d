package org.kermitftps.docs;

import static org.kermitftps.docs.KermitDifferences.row;

import java.util.List;
import java.util.stream.Stream;
import org.kermitftps.docs.KermitDifferences.Row;

/** The part of {@link TransferDifferences} about GET and MGET. */
final class DownloadDifferences {

    private static final String BY_PATH =
            "a tree is listed, fetched and stored by paths; Kermit walks into it and back";
    private static final String NAMES =
            "NLST gets no pattern: servers disagree on them, and on spaces in them; the names are"
                    + " matched here, and a SIZE each tells files from directories";
    private static final String ASKED_FIRST = "the time is asked before: it tells which version of the file comes";
    private static final String NOT_AGAIN = "and not asked again";

    private static final List<Row> RECOVERY = List.of(
            row(
                    "local down.dat [*] \"abcdef\", local down.dat.~1~ [*] \"XYZ\"",
                    "local down.dat [*] \"XYZdef\"",
                    "",
                    "Kermit has made a file of two",
                    "recover what begins otherwise"),
            row("t:MDTM *", "", "", ASKED_FIRST, "recover what begins otherwise", "recover a download that was cut"),
            row("", "t:MDTM *", "", NOT_AGAIN, "recover what begins otherwise", "recover a download that was cut"),
            row(
                    "",
                    "t:REST 3",
                    "",
                    "only parts of our own are continued, never a file under its final name",
                    "recover what begins otherwise"),
            row("", "t:REST 5", "", "the same", "MGET /RECOVER"),
            row(
                    "t:REST 34464",
                    "t:REST 100000",
                    "",
                    "the last 64 KiB of the part are fetched again and compared",
                    "recover a download that was cut"),
            row("", "t:QUIT", "", "a connection that broke a transfer is dropped", "recover a download that was cut"),
            row(
                    "t:MDTM down.dat, t:PASV, t:RETR down.dat",
                    "",
                    "",
                    "the same size does not make the same file; what is fetched and the same is not kept twice",
                    "recover what is whole"),
            row(
                    "local down.dat [2021-*] \"same\"",
                    "local down.dat [2020-*] \"same\"",
                    "",
                    "but has the server's time then",
                    "recover what is whole"),
            row("t:NLST", "t:NLST *.bin, t:SIZE bigger.bin", "", NAMES, "MGET /RECOVER"),
            row(
                    "t:SIZE bigger.bin, t:SIZE none.bin, t:SIZE part.bin, t:SIZE same.bin, t:MDTM bigger.bin",
                    "",
                    "",
                    NAMES + "; " + ASKED_FIRST,
                    "MGET /RECOVER"),
            row("t:MDTM *", "t:MDTM *, t:SIZE *", "", ASKED_FIRST, "MGET /RECOVER"),
            row(
                    "t:MDTM same.bin, t:PASV, t:RETR same.bin",
                    "t:MDTM part.bin, t:SIZE same.bin",
                    "",
                    "the same size does not make the same file",
                    "MGET /RECOVER"),
            row(
                    "local bigger.bin.~1~ [now] \"0123456789AB\"",
                    "",
                    "",
                    "Kermit makes no backup with /RECOVER; ours never replaces another file without one",
                    "MGET /RECOVER"),
            row(
                    "local part.bin.~1~ [now] \"01234\", local same.bin [2021-*] \"0123456789\"",
                    "local same.bin [now] \"0123456789\"",
                    "",
                    "the same, and the server's time as above",
                    "MGET /RECOVER"));

    private static final List<Row> DOWNLOADS = List.of(
            row(
                    "",
                    "t:SIZE *",
                    "",
                    "a text has another size on the wire than on the server; it would tell nothing",
                    "brief transaction log",
                    "GET: type by name, dates",
                    "GET: collisions"),
            row("t:MDTM *", "t:SIZE *", "", "the same; and " + ASKED_FIRST, "GET: collisions"),
            row("t:MDTM *", "", "", ASKED_FIRST, "collision words where nothing collides"),
            row("", "t:MDTM *", "", NOT_AGAIN, "GET: collisions", "collision words where nothing collides"),
            row(
                    "local .*.appended",
                    "",
                    "",
                    "remembers what was appended: a file that comes again is not appended twice",
                    "GET: collisions",
                    "collision words where nothing collides"),
            row(
                    "local down.txt [*] \"a\\rb\\r\\nc\\n\"",
                    "local down.txt [*] \"ab\\nc\\n\"",
                    "",
                    "Kermit drops every CR; ours takes CR LF for the end of a line and leaves a lone CR",
                    "text with lone CR and with CRLF"),
            row("", "local a.txt.~1~ [*] \"a.txt\\n\"", "", "the same bytes again are not kept twice", "MGET by MLSD"));

    private static final List<Row> LISTINGS = List.of(
            row("t:NLST, t:TYPE I", "t:NLST a*", "", NAMES, "MGET by MLSD"),
            row("t:TYPE A", "", "", "the SIZE was asked in TYPE I, where it means bytes", "MGET by MLSD"),
            row("", "t:CWD d1", "", BY_PATH, "MGET /RECURSIVE by MLSD"),
            row("t:MLSD d1", "t:MLSD, t:CWD d2", "", BY_PATH, "MGET /RECURSIVE by MLSD"),
            row("t:MLSD d1/d2", "t:MLSD", "", BY_PATH, "MGET /RECURSIVE by MLSD"),
            row("t:RETR d1/d2/three.txt", "t:RETR three.txt, t:CDUP", "", BY_PATH, "MGET /RECURSIVE by MLSD"),
            row("t:RETR d1/two.txt", "t:RETR two.txt, t:CDUP", "", BY_PATH, "MGET /RECURSIVE by MLSD"),
            row("", "t:PWD", "", "asked by the script", "MGET /RECURSIVE by MLSD"),
            row("t:NLST", "t:NLST *", "", NAMES, "larger than", "nothing matches"),
            row(
                    "t:NLST",
                    "t:NLST *, t:SIZE a.dat",
                    "",
                    NAMES,
                    "several patterns to except",
                    "server without MDTM",
                    "error action"),
            row("t:SIZE a.dat", "", "", NAMES, "several patterns to except"),
            row("t:SIZE a.dat, t:SIZE b.dat", "", "", NAMES, "server without MDTM"),
            row("t:SIZE a.dat, t:SIZE b.dat, t:SIZE c.dat", "", "", NAMES, "error action"),
            row("", "t:SIZE *", "", "asked before", "server without MDTM", "NLST that gives paths", "error action"),
            row(
                    "t:PWD, t:CWD d, t:CWD /",
                    "",
                    "",
                    "a starting directory that is not there is a failure, not an empty poll",
                    "NLST that gives paths"),
            row("t:NLST d", "t:NLST d/*, t:SIZE d/a.dat", "", NAMES, "NLST that gives paths"),
            row("t:SIZE d/a.dat, t:SIZE d/b.dat", "", "", NAMES, "NLST that gives paths"),
            row(
                    "t:RETR y=z.dat",
                    "t:RETR z.dat",
                    "Q20",
                    "Kermit cuts the name at the equals sign",
                    "MLSD of a name with an equals sign"),
            row(
                    "local y=z.dat [*] \"down\"",
                    "failed: visit 1",
                    "Q20",
                    "and does not get the file",
                    "MLSD of a name with an equals sign"));

    static final List<Row> TABLE =
            Stream.of(DOWNLOADS, RECOVERY, LISTINGS).flatMap(List::stream).toList();

    private DownloadDifferences() {}
}
