package org.kermitftps.it.kermit;

import java.util.List;
import java.util.stream.Stream;

/** The recorded tests of PUT and MPUT. */
final class UploadScenarios {

    private static final String Y2019 = "2019-01-01T00:00:00Z";
    private static final String Y2020 = "2020-01-01T00:00:00Z";
    private static final String Y2021 = "2021-01-01T00:00:00Z";
    private static final String BINARY = "0\0\0\0%6789";

    private static final String BRIEF =
            "transactionLogFormat=brief&transactionLog=" + TransferClient.FOLDER + "/tr.log";

    static final List<TransferScenario> ALL = List.of(
            TransferScenario.of("PUT: type by content")
                    .local(
                            GivenFile.of("t.dat", "t\nu\n"),
                            GivenFile.of("b.txt", "b\0\0\0\0x\n"),
                            GivenFile.of("u8", "caf\u00e9\n"),
                            GivenFile.of("empty.txt", ""),
                            GivenFile.of("p.ps", "%!PS-Adobe-3.0\nfoo\n"))
                    .then(
                            Visit.put(
                                    "put t.dat\nput b.txt\nput u8\nput empty.txt\nput p.ps",
                                    "t.dat",
                                    "b.txt",
                                    "u8",
                                    "empty.txt",
                                    "p.ps"),
                            Visit.put("put /binary t.dat t2.dat", "t.dat").with("type=binary&asName=t2.dat"),
                            Visit.put("put /text b.txt b2.txt", "b.txt").with("type=text&asName=b2.txt")),
            names("PUT: names for a UNIX server"),
            names("PUT: names for WIN32").answering("SYST", "215 WIN32 v1"),
            names("PUT: names for Windows_NT")
                    .answering("SYST", "215 Windows_NT")
                    .then(Visit.put("put /filenames:literal {My File#1.v2.txt}", "My File#1.v2.txt")
                            .with("filenames=literal")),
            TransferScenario.of("PUT /UPDATE")
                    .local(
                            GivenFile.of("older.txt", "LOCAL\n").at(Y2020),
                            GivenFile.of("newer.txt", "LOCAL\n").at(Y2020),
                            GivenFile.of("equal.txt", "LOCAL\n").at(Y2020),
                            GivenFile.of("none.txt", "LOCAL\n").at(Y2020))
                    .server(
                            GivenFile.of("older.txt", "REMOTE\n").at(Y2021),
                            GivenFile.of("newer.txt", "REMOTE\n").at(Y2019),
                            GivenFile.of("equal.txt", "REMOTE\n").at(Y2020))
                    .then(
                            Visit.send("mput /update *.txt", "include=.*[.]txt&noop=true")
                                    .with("update=true"),
                            Visit.put("put /update older.txt", "older.txt").with("update=true")),
            TransferScenario.of("PUT /RECOVER")
                    .local(Stream.of("short", "stale", "same", "bigger", "none")
                            .map(name -> GivenFile.of(name + ".bin", BINARY).at(Y2020))
                            .toArray(GivenFile[]::new))
                    .server(
                            GivenFile.of("short.bin", BINARY.substring(0, 3)).at(Y2021),
                            GivenFile.of("stale.bin", BINARY.substring(0, 3)).at(Y2019),
                            GivenFile.of("same.bin", BINARY).at(Y2021),
                            GivenFile.of("bigger.bin", BINARY + "XYZ").at(Y2021))
                    .then(Stream.of("short", "stale", "same", "bigger", "none")
                            .map(name -> Visit.put("put /recover " + name + ".bin", name + ".bin")
                                    .with("recover=true&verifyTransfer=size"))
                            .toArray(Visit[]::new)),
            TransferScenario.of("PUT: dispositions and permissions")
                    .local(
                            GivenFile.of("sent/", ""),
                            GivenFile.of("a.txt", "a\n"),
                            GivenFile.of("b.txt", "b\n"),
                            GivenFile.of("c.txt", "c\n"),
                            GivenFile.of("d.txt", "d\n"),
                            GivenFile.of("e.txt", "e\n").mode("rw-r-----"))
                    .then(
                            Visit.send("put /delete a.txt", "fileName=a.txt&delete=true"),
                            Visit.put("put /move-to:sent b.txt", "b.txt").with("moveTo=sent"),
                            Visit.put("put /rename-to:\\v(filename).done c.txt", "c.txt")
                                    .with("renameTo=${file:name}.done"),
                            // Ours chooses the temporary name itself; see TransferStory.
                            Visit.put(
                                            "put /as-name:\\v(filename).*.part /server-rename-to:\\v(filename) d.txt",
                                            "d.txt")
                                    .with("uploadInPlace=false"),
                            Visit.put("put /permissions:on e.txt", "e.txt").with("permissions=on")),
            TransferScenario.of("MPUT /RECURSIVE")
                    .local(
                            GivenFile.of("tree/one.txt", "1"),
                            GivenFile.of("tree/sub1/two.txt", "2"),
                            GivenFile.of("tree/sub1/deep/three.txt", "3"),
                            GivenFile.of("tree/sub2/four.txt", "4"))
                    .then(Visit.send("put /recursive *\nftp pwd", "recursive=true&noop=true")),
            TransferScenario.of("brief transaction log")
                    .answering("STOR b.txt", "553 denied")
                    .local(GivenFile.of("a.txt", "v\n"), GivenFile.of("b.txt", "v\n"))
                    .server(GivenFile.of("r.txt", "r\n"))
                    .set("set transaction-log brief", "log transactions tr.log")
                    .then(
                            Visit.get("get r.txt").only("r.txt").with(BRIEF),
                            Visit.put("mput a.txt b.txt", "a.txt", "b.txt").with(BRIEF),
                            // What comes after the file that failed is the route's matter; most routes stop there.
                            Visit.put("mput /error-action:quit b.txt a.txt", "b.txt")
                                    .with(BRIEF)));

    private UploadScenarios() {}

    private static TransferScenario names(String title) {
        return TransferScenario.of(title)
                .local(GivenFile.of("My File#1.v2.txt", "x"), GivenFile.of(".dot", "x"), GivenFile.of("til~x.TXT", "x"))
                .then(Visit.put(
                        "put {My File#1.v2.txt}\nput .dot\nput til~x.TXT", "My File#1.v2.txt", ".dot", "til~x.TXT"));
    }
}
