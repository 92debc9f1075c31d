package org.kermitftps.camel;

import java.io.IOException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.function.Consumer;
import org.kermitftps.support.FtpConversation;
import org.kermitftps.support.ScriptedFtpServer;

/** The ways to be hostile that {@link HostileServerTest} meets, each with what must be reported of it. */
final class HostileServers {

    static final List<Hostile> SERVERS = List.of(
            new Hostile(
                    "a reply injected behind the 234",
                    "KFTPS-305",
                    "",
                    server -> server.on("AUTH", (with, name) -> {
                        with.sayRaw("234 go ahead\r\n230 you are in\r\n");
                        with.awaitByte();
                    })),
            new Hostile(
                    "EPSV to the port of a service",
                    "KFTPS-608",
                    "port 22",
                    server -> server.reply("EPSV", "229 Entering Extended Passive Mode (|||22|)")),
            new Hostile("PASV to the port of a service of another host", "KFTPS-608", "port 25", server -> server.reply(
                            "EPSV", "500 what?")
                    .reply("PASV", "227 Entering Passive Mode (192,0,2,1,0,25)")),
            new Hostile(
                    "a greeting of one gigabyte",
                    "KFTPS-205",
                    "65536 bytes",
                    server -> server.greeting((with, nothing) -> forever(with, "220 ", "a".repeat(8_192)))),
            new Hostile(
                    "a greeting that is never closed",
                    "KFTPS-205",
                    "1000 lines",
                    server -> server.greeting((with, nothing) -> forever(with, "", "220-more\r\n"))),
            new Hostile(
                    "an endless reply inside TLS",
                    "KFTPS-205",
                    "1000 lines",
                    server -> server.on("USER", (with, name) -> forever(with, "", "331-more\r\n"))),
            new Hostile(
                    "something that is no FTP",
                    "KFTPS-206",
                    "SSH-2.0",
                    server -> server.greeting((with, nothing) -> with.say("SSH-2.0-OpenSSH_9.2"))),
            new Hostile(
                    "control characters in its refusal",
                    "KFTPS-202",
                    "\\x1b[2Jgo away\\x07",
                    server -> server.greeting((with, nothing) -> with.say("421 \u001b[2Jgo away\u0007"))),
            new Hostile(
                    "silence after the ClientHello",
                    "KFTPS-407",
                    "",
                    server -> server.on("AUTH", (with, name) -> {
                        with.say("234 go ahead");
                        swallow(with);
                    })),
            new Hostile(
                    "plain text after the 234",
                    "KFTPS-405",
                    "431 no \\x1b[2Jkey",
                    server -> server.on("AUTH", (with, name) -> {
                        with.say("234 go ahead");
                        with.awaitByte();
                        with.say("431 no \u001b[2Jkey");
                        with.close();
                    })),
            new Hostile(
                    "a firewall that drops the connection after AUTH",
                    "KFTPS-406",
                    "",
                    server -> server.on("AUTH", (with, name) -> {
                        with.say("234 go ahead");
                        with.close();
                    })),
            new Hostile("PROT refused", "KFTPS-303", "536 no", server -> server.reply("PROT", "536 no")),
            new Hostile(
                    "another certificate on the data connection",
                    "KFTPS-604",
                    "",
                    server -> server.dataCertificate(ScriptedTest.AUTHORITY.issue("localhost", "127.0.0.1"))),
            new Hostile(
                    "a certificate with a key of another kind on the data connection",
                    "KFTPS-604",
                    "",
                    server -> server.dataCertificate(ScriptedTest.AUTHORITY.issueFor(rsa(), "localhost", "127.0.0.1"))),
            new Hostile("plain text on the data connection", "KFTPS-405", "500 OOPS: no certificate", server -> {
                ScriptedFtpServer.Answer oops = (with, name) -> {
                    with.say("150 go ahead");
                    with.answerDataInClear("500 OOPS: no certificate\r\n");
                    with.say("426 no data");
                };
                server.on("STOR", oops).on("LIST", oops);
            }),
            new Hostile(
                    "plain text inside TLS in place of a reply",
                    "KFTPS-203",
                    "Server said: 500 OOPS: \\x1b[2Jdied",
                    server -> server.on("PASS", (with, name) -> {
                        with.sayPastTls("500 OOPS: \u001b[2Jdied\r\n");
                        swallow(with);
                    })),
            new Hostile("no word at all", "KFTPS-204", "", server -> server.greeting((with, nothing) -> swallow(with))),
            new Hostile(
                    "no answer to the password",
                    "KFTPS-207",
                    "PASS: no reply within 700 ms",
                    server -> server.on("PASS", (with, name) -> swallow(with))));

    private HostileServers() {}

    /**
     * One way to be hostile.
     *
     * @param name what it does
     * @param code what is reported
     * @param shown what the message must say besides
     * @param script how it is done
     */
    record Hostile(String name, String code, String shown, Consumer<ScriptedFtpServer> script) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static void forever(FtpConversation with, String first, String then) throws IOException {
        with.sayRaw(first);
        for (long sent = 0; sent < 1_000_000_000; sent += then.length()) {
            with.sayRaw(then);
        }
    }

    /** Until the client is gone. */
    private static void swallow(FtpConversation with) throws IOException {
        while (with.awaitByte() >= 0) {
            // One byte less.
        }
    }

    private static KeyPair rsa() {
        try {
            return KeyPairGenerator.getInstance("RSA").generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
