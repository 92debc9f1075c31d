package org.kermitftps.it.kermit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kermitftps.support.ScriptedFtpServer;
import org.kermitftps.support.ScriptedFtpServer.Answer;

/**
 * A server that does FTP in its own way, how both clients are set up for it, and what they do there.
 *
 * @param title for the report, and the key in the list of differences
 * @param answers what the server does otherwise than usual, by command; {@code GREETING} for the first words
 * @param implicit whether it starts with TLS
 * @param trusted whether its certificate is from the authority the clients trust
 * @param login Kermit's switches for the login
 * @param kermit Kermit commands before the connection is opened
 * @param options the same in the words of the component
 * @param work what follows the login
 */
record KermitScenario(
        String title,
        Map<String, Answer> answers,
        boolean implicit,
        boolean trusted,
        String login,
        List<String> kermit,
        Map<String, String> options,
        Work work) {

    /** The key of the greeting among the answers. */
    static final String GREETING = "GREETING";

    static KermitScenario of(String title, Map<String, Answer> answers) {
        return new KermitScenario(
                title, answers, false, true, "/user:joe /password:secret", List.of(), Map.of(), Work.NONE);
    }

    KermitScenario onImplicitPort() {
        return new KermitScenario(title, answers, true, trusted, login, kermit, options, work);
    }

    KermitScenario withUnknownCertificate() {
        return new KermitScenario(title, answers, implicit, false, login, kermit, options, work);
    }

    KermitScenario loginBy(String switches, Map<String, String> sameOptions) {
        return new KermitScenario(title, answers, implicit, trusted, switches, kermit, sameOptions, work);
    }

    KermitScenario set(List<String> commands, Map<String, String> sameOptions) {
        return new KermitScenario(title, answers, implicit, trusted, login, commands, sameOptions, work);
    }

    KermitScenario then(Work next) {
        return new KermitScenario(title, answers, implicit, trusted, login, kermit, options, next);
    }

    /** The component's options, those of the work among them; what the scenario sets wins. */
    Map<String, String> allOptions() {
        Map<String, String> all = new LinkedHashMap<>(Map.of("username", "joe", "password", "secret"));
        all.putAll(work.options());
        all.putAll(options);
        return all;
    }

    void script(ScriptedFtpServer server) {
        // C-Kermit's data connections resume in TLS 1.2 only.
        server.protocols("TLSv1.2");
        server.files().put("/a.txt", "hello\n");
        server.on("REST", (with, offset) -> with.say("350 restarting at " + offset))
                .reply("MODE", "200 mode set")
                .reply("STRU", "200 structure set");
        answers.forEach((command, answer) -> {
            if (command.equals(GREETING)) {
                server.greeting(answer);
            } else {
                server.on(command, answer);
            }
        });
    }

    @Override
    public String toString() {
        return title;
    }
}
