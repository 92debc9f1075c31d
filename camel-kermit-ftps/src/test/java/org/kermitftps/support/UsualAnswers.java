package org.kermitftps.support;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kermitftps.support.ScriptedFtpServer.Answer;

/** What a well-behaved server does with each verb, as a table. One user is known: any name, password {@code secret}. */
final class UsualAnswers {

    /** The password PASS must give. */
    static final String PASSWORD = "secret";

    /** What MDTM says of every file (UTC). */
    static final String MODIFIED = "20260102030405";

    private UsualAnswers() {}

    static Map<String, Answer> table() {
        Map<String, Answer> table = new TreeMap<>();
        session(table);
        directories(table);
        files(table);
        transfers(table);
        return table;
    }

    private static void session(Map<String, Answer> table) {
        table.put("AUTH", (with, mechanism) -> {
            with.say("234 AUTH " + mechanism + " accepted");
            with.startTls();
            // AUTH SSL implies protected data (draft-murray-auth-ftp-ssl), as vsftpd has it.
            with.privateData(mechanism.equals("SSL"));
        });
        table.put("PBSZ", saying("200 PBSZ=0"));
        table.put("PROT", (with, level) -> {
            with.privateData(level.equals("P"));
            with.say("200 PROT " + level);
        });
        table.put("USER", saying("331 password please"));
        table.put("PASS", (with, password) -> with.say(password.equals(PASSWORD) ? "230 welcome" : "530 no"));
        table.put("ACCT", saying("230 welcome"));
        table.put("SYST", saying("215 UNIX Type: L8"));
        table.put("TYPE", saying("200 type set"));
        table.put("SITE", saying("200 done"));
        table.put("NOOP", saying("200 here"));
        table.put("FEAT", saying("211 no features"));
        table.put("QUIT", (with, nothing) -> {
            with.say("221 goodbye");
            with.close();
        });
    }

    private static Answer saying(String reply) {
        return (with, argument) -> with.say(reply);
    }

    private static void directories(Map<String, Answer> table) {
        table.put("PWD", (with, nothing) -> with.say("257 \"" + with.directory() + "\""));
        table.put("CWD", (with, path) -> changeDirectory(with, with.path(path)));
        table.put("CDUP", (with, nothing) -> changeDirectory(with, FtpFiles.parent(with.directory())));
        table.put("MKD", (with, path) -> {
            with.files().mkdir(with.path(path));
            with.say("257 made");
        });
    }

    private static void changeDirectory(FtpConversation with, String path) throws IOException {
        boolean there = with.files().isDirectory(path);
        if (there) {
            with.directory(path);
        }
        with.say(there ? "250 now in " + path : "550 no such directory");
    }

    private static void files(Map<String, Answer> table) {
        table.put("SIZE", (with, name) -> {
            byte[] content = with.files().get(with.path(name));
            with.say(content == null ? "550 no such file" : "213 " + content.length);
        });
        table.put(
                "MDTM",
                (with, name) ->
                        with.say(with.files().get(with.path(name)) == null ? "550 no such file" : "213 " + MODIFIED));
        table.put("DELE", (with, name) -> outcome(with, with.files().delete(with.path(name))));
        table.put("RNFR", (with, name) -> {
            with.renameFrom(with.path(name));
            with.say(with.files().get(with.path(name)) == null ? "550 no such file" : "350 to what?");
        });
        table.put("RNTO", (with, name) -> outcome(with, with.files().rename(with.renameFrom(), with.path(name))));
    }

    private static void outcome(FtpConversation with, boolean done) throws IOException {
        with.say(done ? "250 done" : "550 not possible");
    }

    private static void transfers(Map<String, Answer> table) {
        table.put("PASV", (with, nothing) -> {
            int port = with.listen();
            with.say("227 Entering Passive Mode (127,0,0,1," + port / 256 + "," + port % 256 + ")");
        });
        table.put(
                "EPSV", (with, nothing) -> with.say("229 Entering Extended Passive Mode (|||" + with.listen() + "|)"));
        table.put("PORT", (with, address) -> {
            String[] parts = address.split(",");
            with.dataPort().call(Integer.parseInt(parts[4]) * 256 + Integer.parseInt(parts[5]));
            with.say("200 PORT accepted");
        });
        table.put("EPRT", (with, address) -> {
            with.dataPort().call(Integer.parseInt(address.split("\\|")[3]));
            with.say("200 EPRT accepted");
        });
        table.put("STOR", (with, name) -> store(with, name, false));
        table.put("APPE", (with, name) -> store(with, name, true));
        table.put("REST", (with, place) -> {
            with.restart(Integer.parseInt(place));
            with.say("350 from there on");
        });
        table.put("RETR", UsualAnswers::retrieve);
        table.put("LIST", (with, path) -> list(with, with.files().lines(with.path(path))));
        table.put("MLSD", (with, path) -> list(with, with.files().facts(with.path(path))));
        table.put("NLST", (with, path) -> list(with, with.files().names(with.path(path))));
    }

    private static void store(FtpConversation with, String name, boolean append) throws IOException {
        String path = with.path(name);
        if (!with.files().isDirectory(FtpFiles.parent(path))) {
            with.say("553 no such directory");
            return;
        }
        with.say("150 send");
        if (!append) {
            with.files().put(path, "");
        }
        with.files().append(path, with.receive());
        with.say("226 stored");
    }

    private static void retrieve(FtpConversation with, String name) throws IOException {
        byte[] content = with.files().get(with.path(name));
        if (content == null) {
            with.say("550 no such file");
            return;
        }
        with.say("150 here it comes");
        with.send(Arrays.copyOfRange(content, with.restart(), content.length));
        with.restart(0);
        with.say("226 sent");
    }

    private static void list(FtpConversation with, List<String> lines) throws IOException {
        with.say("150 here it comes");
        with.send(lines.stream()
                .map(line -> line + "\r\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8));
        with.say("226 sent");
    }
}
