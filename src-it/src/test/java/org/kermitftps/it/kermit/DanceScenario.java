package org.kermitftps.it.kermit;

import java.util.List;
import java.util.Map;
import org.kermitftps.support.ScriptedFtpServer;
import org.kermitftps.support.ScriptedFtpServer.Answer;

/**
 * A server that secures FTP in its own way, and how both clients are set up for it.
 *
 * @param title for the report
 * @param answers what the server does otherwise than usual, by command
 * @param implicit whether it starts with TLS
 * @param trusted whether its certificate is from the authority the clients trust
 * @param kermit Kermit commands before the connection is opened
 * @param options the same in the words of the component
 * @param fixed {@code null} if both must send the same; else why ours differs on purpose
 */
record DanceScenario(
        String title,
        Map<String, Answer> answers,
        boolean implicit,
        boolean trusted,
        List<String> kermit,
        Map<String, String> options,
        String fixed) {

    static DanceScenario of(String title, Map<String, Answer> answers) {
        return new DanceScenario(title, answers, false, true, List.of(), Map.of(), null);
    }

    DanceScenario onImplicitPort() {
        return new DanceScenario(title, answers, true, trusted, kermit, options, fixed);
    }

    DanceScenario withUnknownCertificate() {
        return new DanceScenario(title, answers, implicit, false, kermit, options, fixed);
    }

    DanceScenario set(List<String> commands, Map<String, String> sameOptions) {
        return new DanceScenario(title, answers, implicit, trusted, commands, sameOptions, fixed);
    }

    DanceScenario fixedBecause(String reason) {
        return new DanceScenario(title, answers, implicit, trusted, kermit, options, reason);
    }

    void script(ScriptedFtpServer server) {
        // C-Kermit's data connections resume in TLS 1.2 only.
        server.protocols("TLSv1.2");
        answers.forEach(server::on);
    }

    @Override
    public String toString() {
        return title;
    }
}
