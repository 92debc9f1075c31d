package org.kermitftps.docs;

import static org.kermitftps.docs.KermitDifferences.row;

import java.util.List;
import java.util.stream.Stream;
import org.kermitftps.docs.KermitDifferences.Row;

/** The part of {@link TransferDifferences} about PUT and MPUT. */
final class UploadDifferences {

    private static final String BY_PATH =
            "a tree is listed, fetched and stored by paths; Kermit walks into it and back";
    private static final String COMPARED =
            "what is there is compared before it is trusted: a file that begins otherwise is" + " none to continue";
    private static final String BEFORE_PASV = "Kermit opens the data connection before it asks what is there";

    private static final List<Row> UPLOADS = List.of(
            row(
                    "",
                    "t:TYPE A",
                    "Q11",
                    "Kermit's login forgets the type that was set; ours has said it there",
                    "PUT: type by content",
                    "text with lone CR and with CRLF"),
            row(
                    "",
                    "t:TYPE A, t:SIZE *",
                    "Q11",
                    "the same; and the size of a text is not asked, as below",
                    "text with lone CR and with CRLF"),
            row(
                    "server up.txt [now] \"a\\rb\\nc\\n\"",
                    "server up.txt [now] \"a\\rb\\r\\nc\\n\"",
                    "",
                    "Kermit sends CR CR LF for a line that ends in CR LF here; ours CR LF for every line",
                    "text with lone CR and with CRLF"),
            row(
                    "t:PWD",
                    "",
                    "",
                    "asked once a connection: a route is told where its file is",
                    "MPUT /RECURSIVE",
                    "a name the server chooses"),
            row("", "t:CWD tree", "", BY_PATH, "MPUT /RECURSIVE"),
            row(
                    "t:STOR tree/one.txt, t:CWD tree/sub1/deep, t:MKD tree/sub1/deep, t:MKD tree/sub1, t:MKD tree/sub1/deep",
                    "t:STOR one.txt, t:CDUP, t:CWD tree, t:CWD sub1, t:MKD sub1, t:CWD sub1, t:CDUP, t:CWD sub1,"
                            + " t:CWD deep, t:MKD deep, t:CWD deep",
                    "",
                    BY_PATH,
                    "MPUT /RECURSIVE"),
            row(
                    "t:STOR tree/sub1/deep/three.txt",
                    "t:STOR three.txt, t:CDUP, t:CDUP, t:CWD sub1",
                    "",
                    BY_PATH,
                    "MPUT /RECURSIVE"),
            row(
                    "t:STOR tree/sub1/two.txt, t:CWD tree/sub2, t:MKD tree/sub2",
                    "t:STOR two.txt, t:CDUP, t:CWD sub2, t:MKD sub2, t:CWD sub2",
                    "",
                    BY_PATH,
                    "MPUT /RECURSIVE"),
            row("t:STOR tree/sub2/four.txt", "t:STOR four.txt, t:CDUP, t:CDUP, t:PWD", "", BY_PATH, "MPUT /RECURSIVE"),
            row(
                    "t:SIZE a.dat",
                    "",
                    "",
                    "how much was there before tells afterwards whether all has arrived, and not twice",
                    "append on the server, to a file and to none"),
            row(
                    "t:SIZE b.dat, t:TYPE A",
                    "",
                    "",
                    "a listing has to say as well that there is no such file, before STOR",
                    "append on the server, to a file and to none"),
            row(
                    "t:NLST, t:TYPE I, t:PASV, t:STOR b.dat",
                    "t:APPE b.dat",
                    "",
                    "as camel-ftp: where nothing is, nothing is appended",
                    "append on the server, to a file and to none"));

    private static final List<Row> RECOVERY = List.of(
            row(
                    "",
                    "t:PASV",
                    "",
                    BEFORE_PASV,
                    "PUT /RECOVER",
                    "recover what is whole",
                    "recover what begins otherwise"),
            row("t:PASV", "", "", BEFORE_PASV, "PUT /RECOVER"),
            row(
                    "t:PASV",
                    "t:MDTM bigger.bin",
                    "",
                    "the same; and the time of what is too big tells nothing",
                    "PUT /RECOVER"),
            row("t:PASV, t:RETR *, t:PASV", "", "", COMPARED, "PUT /RECOVER"),
            row("t:PASV, t:RETR *", "", "", COMPARED, "PUT /RECOVER", "recover what is whole"),
            row(
                    "t:SIZE *",
                    "",
                    "Q24",
                    "Kermit believes a 226 whose data was cut; ours compares what the server stored, above all of two parts",
                    "PUT /RECOVER"),
            row(
                    "t:PASV, t:RETR up.dat, t:PASV, t:STOR up.dat, t:SIZE up.dat",
                    "t:APPE up.dat",
                    "",
                    COMPARED,
                    "recover what begins otherwise"),
            row(
                    "server up.dat [now] \"abcdef\"",
                    "server up.dat [now] \"XYZdef\"",
                    "",
                    "Kermit has made a file of two",
                    "recover what begins otherwise"));

    static final List<Row> TABLE =
            Stream.of(UPLOADS, RECOVERY).flatMap(List::stream).toList();

    private UploadDifferences() {}
}
