package org.kermitftps.it.kermit;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Where transfers hurt: what nobody expects until it happens. */
final class OddTransferScenarios {

    private static final String Y2001 = "2001-02-03T04:05:06Z";
    private static final String Y2020 = "2020-01-01T00:00:00Z";
    private static final String Y2021 = "2021-01-01T00:00:00Z";

    /** More than is compared at the end of a part. */
    private static final String LONG =
            IntStream.range(0, 25_000).mapToObj("%08d"::formatted).collect(Collectors.joining());

    static final List<TransferScenario> ALL = List.of(
            TransferScenario.of("collision words where nothing collides")
                    .server(Stream.of("backup", "rename", "append", "update")
                            .map(word -> GivenFile.of(word + ".dat", "REMOTE\n").at(Y2001))
                            .toArray(GivenFile[]::new))
                    .then(Stream.of("backup", "rename", "append", "update")
                            .map(word -> Visit.get("get /binary /collision:" + word + " " + word + ".dat")
                                    .only(word + ".dat")
                                    .with("type=binary&collision=" + word))
                            .toArray(Visit[]::new)),
            TransferScenario.of("append on the server, to a file and to none")
                    .local(GivenFile.of("a.dat", "more\n"), GivenFile.of("b.dat", "first\n"))
                    .server(GivenFile.of("a.dat", "first\n").at(Y2001))
                    .then(Visit.put("binary\nftp append a.dat\nftp append b.dat", "a.dat", "b.dat")
                            .with("type=binary&fileExist=Append")),
            TransferScenario.of("several patterns to except")
                    .server(
                            GivenFile.of("a.dat", "a").at(Y2001),
                            GivenFile.of("b.bak", "b").at(Y2001),
                            GivenFile.of("c.tmp", "c").at(Y2001),
                            GivenFile.of("d7.dat", "d").at(Y2001))
                    .then(Visit.get("mget /binary /except:{{*.bak}{*.tmp}{d[0-9].dat}} *")
                            .with("type=binary&listing=nlst&except=*.bak,*.tmp,d[0-9].dat")),
            TransferScenario.of("larger than")
                    .server(
                            GivenFile.of("five.dat", "12345").at(Y2001),
                            GivenFile.of("six.dat", "123456").at(Y2001))
                    .then(Visit.get("mget /binary /larger-than:5 *.dat")
                            .with("type=binary&listing=nlst&match=*.dat&largerThan=5")),
            TransferScenario.of("delete after GET is refused")
                    .answering("DELE", "550 no")
                    .server(GivenFile.of("a.dat", "a").at(Y2001))
                    .then(Visit.get("get /binary /delete a.dat").only("a.dat").with("type=binary&delete=true")),
            TransferScenario.of("rename to a name that is taken")
                    .local(GivenFile.of("a.dat", "new"))
                    .server(GivenFile.of("b.dat", "old").at(Y2001))
                    .then(Visit.put("put /binary /as-name:b.dat.*.part /server-rename-to:b.dat a.dat", "a.dat")
                            .with("type=binary&uploadInPlace=false&asName=b.dat")),
            TransferScenario.of("text with lone CR and with CRLF")
                    .local(GivenFile.of("up.txt", "a\rb\r\nc\n"))
                    .server(GivenFile.of("down.txt", "a\rb\r\nc\n").at(Y2001))
                    .then(
                            Visit.put("put /text up.txt", "up.txt").with("type=text"),
                            Visit.get("get /text down.txt").only("down.txt").with("type=text")),
            TransferScenario.of("empty files both ways")
                    .local(GivenFile.of("up.dat", ""))
                    .server(GivenFile.of("down.dat", "").at(Y2001))
                    .then(
                            Visit.put("put /binary up.dat", "up.dat").with("type=binary"),
                            Visit.get("get /binary down.dat").only("down.dat").with("type=binary")),
            TransferScenario.of("names with blanks and an equals sign")
                    .local(GivenFile.of("a b=c.dat", "up"))
                    .server(GivenFile.of("x y=z.dat", "down").at(Y2001))
                    .then(
                            Visit.put("put /binary \"a b=c.dat\"", "a b=c.dat").with("type=binary"),
                            Visit.get("get /binary \"x y=z.dat\"")
                                    .only("x y=z.dat")
                                    .with("type=binary")),
            TransferScenario.of("MLSD of a name with an equals sign")
                    .answering(
                            "FEAT",
                            "211-Features:\r\n MLST type*;size*;modify*;\r\n SIZE\r\n MDTM\r\n REST STREAM\r\n211 End")
                    .server(GivenFile.of("y=z.dat", "down").at(Y2001))
                    .then(Visit.get("mget /binary *").with("type=binary&listing=mlsd")),
            TransferScenario.of("disk of the server full")
                    .answering("STOR a.dat", "552 disk full")
                    .local(GivenFile.of("a.dat", "a"), GivenFile.of("b.dat", "b"))
                    .then(Visit.put("mput /binary a.dat b.dat", "a.dat", "b.dat")
                            .with("type=binary")),
            TransferScenario.of("server without MDTM")
                    .answering("MDTM", "500 what")
                    .server(
                            GivenFile.of("a.dat", "a").at(Y2001),
                            GivenFile.of("b.dat", "b").at(Y2001))
                    .then(
                            Visit.get("mget /binary *.dat").with("type=binary&listing=nlst&match=*.dat"),
                            Visit.get("get /binary /collision:update a.dat")
                                    .only("a.dat")
                                    .with("type=binary&collision=update")),
            TransferScenario.of("NLST that gives paths")
                    .server(
                            GivenFile.of("d/a.dat", "a").at(Y2001),
                            GivenFile.of("d/b.dat", "b").at(Y2001))
                    .then(Visit.get("mget /binary d/*").in("d").with("type=binary&listing=nlst&match=*")),
            TransferScenario.of("recover what is whole")
                    .local(
                            GivenFile.of("up.dat", "same").at(Y2020),
                            GivenFile.of("down.dat", "same").at(Y2020))
                    .server(
                            GivenFile.of("up.dat", "same").at(Y2021),
                            GivenFile.of("down.dat", "same").at(Y2021))
                    .then(
                            Visit.put("put /binary /recover up.dat", "up.dat")
                                    .with("type=binary&recover=true&verifyTransfer=size"),
                            Visit.get("get /binary /recover down.dat")
                                    .only("down.dat")
                                    .with("type=binary&recover=true&verifyTransfer=size")),
            TransferScenario.of("recover what begins otherwise")
                    .local(
                            GivenFile.of("up.dat", "abcdef").at(Y2020),
                            GivenFile.of("down.dat", "XYZ").at(Y2020))
                    .server(
                            GivenFile.of("up.dat", "XYZ").at(Y2021),
                            GivenFile.of("down.dat", "abcdef").at(Y2021))
                    .then(
                            Visit.put("put /binary /recover up.dat", "up.dat")
                                    .with("type=binary&recover=true&verifyTransfer=size"),
                            Visit.get("get /binary /recover down.dat")
                                    .only("down.dat")
                                    .with("type=binary&recover=true&verifyTransfer=size")),
            TransferScenario.of("recover a download that was cut")
                    .cutting("RETR down.dat", LONG.substring(0, 100_000))
                    .server(GivenFile.of("down.dat", LONG).at(Y2021))
                    .set("set file incomplete keep")
                    .then(
                            Visit.get("get /binary down.dat")
                                    .only("down.dat")
                                    .with("type=binary&recover=true&verifyTransfer=size"),
                            Visit.get("get /binary /recover down.dat")
                                    .only("down.dat")
                                    .with("type=binary&recover=true&verifyTransfer=size")),
            TransferScenario.of("nothing matches")
                    .server(GivenFile.of("a.dat", "a").at(Y2001))
                    .then(Visit.get("mget /binary nosuch*").with("type=binary&listing=nlst&match=nosuch*")),
            TransferScenario.of("error action")
                    .answering("RETR b.dat", "550 no")
                    .server(
                            GivenFile.of("a.dat", "a").at(Y2001),
                            GivenFile.of("b.dat", "b").at(Y2001),
                            GivenFile.of("c.dat", "c").at(Y2001))
                    .then(
                            Visit.get("mget /binary /collision:overwrite *.dat")
                                    .with("type=binary&listing=nlst&match=*.dat&collision=overwrite"),
                            Visit.get("mget /binary /collision:overwrite /error-action:quit *.dat")
                                    .with("type=binary&listing=nlst&match=*.dat&collision=overwrite&errorAction=quit")),
            TransferScenario.of("a name the server chooses")
                    .local(GivenFile.of("a.dat", "new"))
                    .server(GivenFile.of("a.dat", "old").at(Y2001))
                    .then(Visit.put("put /binary /unique-server-names a.dat", "a.dat")
                            .with("type=binary&uniqueServerNames=true")),
            TransferScenario.of("GET refused where a local file stands")
                    .answering("RETR", "550 no")
                    .local(GivenFile.of("a.dat", "old").at(Y2020))
                    .server(GivenFile.of("a.dat", "new").at(Y2021))
                    .then(Visit.get("get /binary /collision:backup a.dat")
                            .only("a.dat")
                            .with("type=binary&collision=backup")));

    private OddTransferScenarios() {}
}
