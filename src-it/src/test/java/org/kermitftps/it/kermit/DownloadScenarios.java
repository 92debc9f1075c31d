package org.kermitftps.it.kermit;

import java.util.List;
import java.util.stream.Stream;

/** The recorded tests of GET and MGET. */
final class DownloadScenarios {

    private static final String Y2001 = "2001-02-03T04:05:06Z";
    private static final String Y2010 = "2010-01-01T00:00:00Z";
    private static final String Y2021 = "2021-01-01T00:00:00Z";

    private static final List<String> COLLISIONS =
            List.of("backup", "rename", "append", "overwrite", "discard", "update", "dates-differ");

    static final List<TransferScenario> ALL = List.of(
            TransferScenario.of("GET: type by name, dates")
                    .server(
                            GivenFile.of("a.txt", "l1\nl2\n").at(Y2001),
                            GivenFile.of("b.zip", "l1\nl2\n").at(Y2001),
                            GivenFile.of("c.dat", "l1\nl2\n").at(Y2001),
                            GivenFile.of("d.dat", "l1\nl2\n").at(Y2001))
                    .then(
                            Visit.get("get a.txt").only("a.txt"),
                            Visit.get("get b.zip").only("b.zip"),
                            Visit.get("get c.dat").only("c.dat"),
                            // Recorded with c.dat and another name; ours has no name to give.
                            Visit.get("set ftp dates off\nget d.dat")
                                    .only("d.dat")
                                    .with("dates=false"),
                            Visit.get("get nosuch.txt").only("nosuch.txt")),
            TransferScenario.of("GET: collisions")
                    .server(COLLISIONS.stream()
                            .map(word -> GivenFile.of(word + ".txt", "REMOTE\n").at(Y2001))
                            .toArray(GivenFile[]::new))
                    .local(Stream.concat(
                                    Stream.of(GivenFile.of("backup.txt.~3~", "x")),
                                    COLLISIONS.stream().map(word -> GivenFile.of(word + ".txt", "LOCAL\n")
                                            .at(Y2010)))
                            .toArray(GivenFile[]::new))
                    .then(COLLISIONS.stream()
                            .map(word -> Visit.get("get /collision:" + word + " " + word + ".txt")
                                    .only(word + ".txt")
                                    .with("collision=" + word))
                            .toArray(Visit[]::new)),
            TransferScenario.of("MGET /RECOVER")
                    .server(Stream.of("part", "same", "bigger", "none")
                            .map(name ->
                                    GivenFile.of(name + ".bin", "0123456789").at(Y2021))
                            .toArray(GivenFile[]::new))
                    .local(
                            GivenFile.of("part.bin", "01234"),
                            GivenFile.of("same.bin", "0123456789"),
                            GivenFile.of("bigger.bin", "0123456789AB"))
                    .then(Visit.get("mget /recover *.bin")
                            .with("match=*.bin&listing=nlst&recover=true&verifyTransfer=size")),
            TransferScenario.of("MGET by MLSD")
                    .answering(
                            "FEAT",
                            "211-Features:\r\n MLST type*;size*;modify*;\r\n SIZE\r\n MDTM\r\n REST STREAM\r\n211 End")
                    .server(
                            GivenFile.of("a.txt", "a.txt\n").at(Y2001),
                            GivenFile.of("b.zip", "b.zip\n").at(Y2001),
                            GivenFile.of("skip.me", "skip.me\n").at(Y2001),
                            GivenFile.of(".hid", ".hid\n").at(Y2001),
                            GivenFile.of("sub/s.txt", "s").at(Y2001))
                    .then(
                            Visit.get("mget /except:{*.me} /nodotfiles *").with("listing=mlsd&except=*.me"),
                            Visit.get("mget /nlst a*").with("listing=nlst&match=a*"),
                            Visit.get("mget nosuch*").with("listing=mlsd&match=nosuch*")),
            TransferScenario.of("MGET /RECURSIVE by MLSD")
                    .answering(
                            "FEAT",
                            "211-Features:\r\n MLST type*;size*;modify*;\r\n SIZE\r\n MDTM\r\n REST STREAM\r\n211 End")
                    .server(
                            GivenFile.of("one.txt", "1").at(Y2001),
                            GivenFile.of("d1/two.txt", "2").at(Y2001),
                            GivenFile.of("d1/d2/three.txt", "3").at(Y2001))
                    .then(Visit.get("mget /recursive *\nftp pwd").with("listing=mlsd&recursive=true")));

    private DownloadScenarios() {}
}
