package org.kermitftps.it.kermit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.kermitftps.support.FtpConversation;
import org.kermitftps.support.ScriptedFtpServer.Answer;

/** What follows a connection that was secured: the login in its variants, then one piece of work. */
final class SessionScenarios {

    private static final String JOE = "/user:joe /password:secret";

    static final List<KermitScenario> ALL = List.of(
            KermitScenario.of("the First Health script", Map.of())
                    .withUnknownCertificate()
                    .set(
                            List.of(
                                    "set ftp autologin on",
                                    "set ftp autoauthentication on",
                                    "set ftp autoencryption on",
                                    "set ftp passive-mode on",
                                    "set ftp authtype tls",
                                    "set authentication tls certs-ok on",
                                    "set ftp dates on",
                                    "set ftp filenames literal",
                                    "set ftp verbose on"),
                            Map.of("authType", "tls", "certsOk", "true", "filenames", "literal"))
                    .then(Work.DOWNLOAD),
            KermitScenario.of("PASV refused, two downloads", Map.of("PASV", saying("502 no")))
                    .then(Work.TWO_DOWNLOADS),
            KermitScenario.of("PASV refused, two uploads", Map.of("PASV", saying("502 no")))
                    .then(Work.TWO_UPLOADS),
            KermitScenario.of("active mode", Map.of())
                    .set(
                            List.of("set ftp passive-mode off"),
                            Map.of("passiveMode", "false", "dataConnection", "active"))
                    .then(Work.UPLOAD),
            KermitScenario.of("one upload", Map.of()).then(Work.UPLOAD),
            KermitScenario.of("two uploads", Map.of()).then(Work.TWO_UPLOADS),
            KermitScenario.of("upload of a text", Map.of()).then(Work.TEXT_UPLOAD),
            KermitScenario.of("upload whose type is found out", Map.of()).then(Work.AUTO_UPLOAD),
            KermitScenario.of("upload whose type is found out, WIN32", Map.of("SYST", saying("215 WIN32 v1")))
                    .then(Work.AUTO_UPLOAD),
            KermitScenario.of("upload, then rename", Map.of()).then(Work.UPLOAD_AND_RENAME),
            KermitScenario.of("upload refused", Map.of("STOR", saying("553 no")))
                    .then(Work.UPLOAD),
            KermitScenario.of("one download", Map.of()).then(Work.DOWNLOAD),
            KermitScenario.of("two downloads", Map.of()).then(Work.TWO_DOWNLOADS),
            KermitScenario.of("download refused", Map.of("RETR", saying("550 no")))
                    .then(Work.DOWNLOAD),
            KermitScenario.of(
                            "server without SIZE and MDTM",
                            Map.of("SIZE", saying("500 what"), "MDTM", saying("500 what")))
                    .then(Work.DOWNLOAD),
            KermitScenario.of("download, then delete", Map.of()).then(Work.DOWNLOAD_AND_DELETE),
            KermitScenario.of("one listing", Map.of()).then(Work.LISTING),
            KermitScenario.of("listing, then download", Map.of()).then(Work.LISTING_AND_DOWNLOAD),
            KermitScenario.of("one delete", Map.of("NLST", SessionScenarios::listOne))
                    .then(Work.DELETE),
            KermitScenario.of("one rename", Map.of()).then(Work.RENAME),
            KermitScenario.of("server that calls itself WIN32", Map.of("SYST", saying("215 WIN32 v1")))
                    .then(Work.TEXT_UPLOAD),
            KermitScenario.of("server that calls itself Windows_NT", Map.of("SYST", saying("215 Windows_NT")))
                    .then(Work.TEXT_UPLOAD),
            KermitScenario.of(
                            "nothing known after the login",
                            Map.of(
                                    "REST", saying("502 no"),
                                    "SYST", saying("502 no"),
                                    "MODE", saying("502 no"),
                                    "STRU", saying("502 no"),
                                    "FEAT", saying("502 no")))
                    .then(Work.TEXT_UPLOAD),
            KermitScenario.of("greeting 120 before 220", Map.of(KermitScenario.GREETING, (with, nothing) -> {
                with.say("120 wait");
                with.say("220 ready");
            })),
            KermitScenario.of("greeting 421", Map.of(KermitScenario.GREETING, saying("421 too many"))),
            KermitScenario.of("user ftp", Map.of("PASS", saying("230 guest")))
                    .loginBy(
                            "/user:ftp /password:guest@example.org",
                            Map.of("username", "ftp", "password", "guest@example.org")),
            KermitScenario.of("account asked for", Map.of("PASS", saying("332 account")))
                    .loginBy(JOE + " /account:claims", Map.of("account", "claims")),
            KermitScenario.of("account nobody asked for", Map.of("ACCT", saying("502 what")))
                    .loginBy(JOE + " /account:claims", Map.of("account", "claims")),
            KermitScenario.of("CCC refused", Map.of("CCC", saying("533 no"))).then(Work.CLEAR_COMMANDS),
            KermitScenario.of("noinit", Map.of()).loginBy(JOE + " /noinit", Map.of("noInit", "true")),
            KermitScenario.of("autologin off", Map.of())
                    .set(List.of("set ftp autologin off"), Map.of())
                    .loginBy("", Map.of("autoLogin", "false")));

    private SessionScenarios() {}

    private static void listOne(FtpConversation with, String name) throws IOException {
        with.say("150 here it comes");
        with.send((name + "\r\n").getBytes(StandardCharsets.UTF_8));
        with.say("226 sent");
    }

    private static Answer saying(String reply) {
        return (with, argument) -> with.say(reply);
    }
}
