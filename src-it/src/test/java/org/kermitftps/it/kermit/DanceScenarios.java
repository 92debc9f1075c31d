package org.kermitftps.it.kermit;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.kermitftps.support.FtpConversation;
import org.kermitftps.support.ScriptedFtpServer.Answer;

/** What a server on the Internet can show a client that wants its connection secured. */
final class DanceScenarios {

    static final List<KermitScenario> ALL = List.of(
            KermitScenario.of("AUTH TLS accepted", Map.of()),
            KermitScenario.of("AUTH TLS answered 200 instead of 234", Map.of("AUTH TLS", accepting("200 go on"))),
            KermitScenario.of("only TLS-P known", Map.of("AUTH TLS", saying("504 unknown"))),
            KermitScenario.of(
                            "TLS 504, SSL accepted",
                            Map.of("AUTH TLS", saying("504 no"), "AUTH TLS-P", saying("504 no")))
                    .then(Work.LISTING),
            KermitScenario.of(
                    "TLS 504, SSL accepted with 334",
                    Map.of(
                            "AUTH TLS", saying("504 no"),
                            "AUTH TLS-P", saying("504 no"),
                            "AUTH SSL", accepting("334 go on"))),
            KermitScenario.of(
                    "TLS 500: SSL is not tried",
                    Map.of("AUTH TLS", saying("500 what"), "AUTH TLS-P", saying("500 what"))),
            KermitScenario.of(
                    "TLS 502, TLS-P 504: SSL is tried",
                    Map.of("AUTH TLS", saying("502 no"), "AUTH TLS-P", saying("504 no"))),
            KermitScenario.of(
                    "TLS 504, TLS-P 502: SSL is not tried",
                    Map.of("AUTH TLS", saying("504 no"), "AUTH TLS-P", saying("502 no"))),
            KermitScenario.of("everything refused with 534", Map.of("AUTH", saying("534 policy"))),
            KermitScenario.of("everything refused with 431", Map.of("AUTH", saying("431 not now"))),
            KermitScenario.of("everything refused with 530", Map.of("AUTH", saying("530 log in first"))),
            KermitScenario.of("authtype ssl tls", Map.of("AUTH SSL", saying("504 no")))
                    .set(List.of("set ftp authtype ssl tls"), Map.of("authType", "ssl,tls")),
            KermitScenario.of("authtype tls alone, refused", Map.of("AUTH", saying("504 no")))
                    .set(List.of("set ftp authtype tls"), Map.of("authType", "tls")),
            KermitScenario.of("authtype ssl, autoencryption off", Map.of())
                    .then(Work.DOWNLOAD)
                    .set(
                            List.of("set ftp authtype ssl", "set ftp autoencryption off"),
                            Map.of("authType", "ssl", "autoEncryption", "false")),
            KermitScenario.of("autoencryption off", Map.of())
                    .set(List.of("set ftp autoencryption off"), Map.of("autoEncryption", "false")),
            KermitScenario.of("autoauthentication off", Map.of())
                    .set(List.of("set ftp autoauthentication off"), Map.of("autoAuthentication", "false")),
            KermitScenario.of("firewall drops every handshake", Map.of("AUTH", DanceScenarios::dropAfter234)),
            KermitScenario.of("plain text where TLS is due", Map.of("AUTH", DanceScenarios::babbleAfter234)),
            KermitScenario.of("PROT refused after AUTH TLS", Map.of("PROT", saying("534 no")))
                    .then(Work.DOWNLOAD),
            KermitScenario.of(
                    "PROT refused after AUTH SSL",
                    Map.of(
                            "AUTH TLS", saying("504 no"),
                            "AUTH TLS-P", saying("504 no"),
                            "PROT", saying("534 no"))),
            KermitScenario.of("PBSZ refused", Map.of("PBSZ", saying("503 no"))),
            KermitScenario.of("password refused", Map.of("PASS", saying("530 no"))),
            KermitScenario.of("USER logs in at once", Map.of("USER", saying("230 welcome"))),
            KermitScenario.of("certificate of an unknown authority", Map.of())
                    .withUnknownCertificate()
                    .set(
                            List.of("set ftp authtype tls", "set authentication tls verify fail-if-no-peer-cert"),
                            Map.of("authType", "tls")),
            KermitScenario.of("certificate nobody knows, and nobody to ask", Map.of())
                    .withUnknownCertificate()
                    .set(List.of("set ftp authtype tls"), Map.of("authType", "tls")),
            KermitScenario.of("certs-ok with a certificate of an unknown authority", Map.of())
                    .withUnknownCertificate()
                    .set(List.of("set authentication tls certs-ok on"), Map.of("certsOk", "true")),
            KermitScenario.of("implicit TLS", Map.of())
                    .then(Work.DOWNLOAD)
                    .onImplicitPort()
                    .set(List.of("set authentication tls certs-ok on"), Map.of("certsOk", "true")));

    private DanceScenarios() {}

    private static Answer saying(String reply) {
        return (with, argument) -> with.say(reply);
    }

    private static Answer accepting(String reply) {
        return (with, argument) -> {
            with.say(reply);
            with.startTls();
            with.privateData(argument.equals("SSL"));
        };
    }

    private static void dropAfter234(FtpConversation with, String argument) throws IOException {
        with.say("234 go on");
        with.awaitByte();
        with.close();
    }

    private static void babbleAfter234(FtpConversation with, String argument) throws IOException {
        with.say("234 go on");
        with.awaitByte();
        with.say("500 what is this?");
        with.close();
    }
}
