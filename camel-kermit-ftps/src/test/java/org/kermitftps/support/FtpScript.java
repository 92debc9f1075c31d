package org.kermitftps.support;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kermitftps.support.ScriptedFtpServer.Answer;

/** Which answer a command gets: one that a test has scripted, else the usual one, else 502. Safe for threads. */
final class FtpScript {

    private final Map<String, Answer> answers = new HashMap<>(UsualAnswers.table());
    private final Map<String, Answer> once = new HashMap<>();

    /** From now on; a verb or one whole command. */
    synchronized void on(String command, Answer answer) {
        answers.put(command, answer);
    }

    /** The next time only; a verb or one whole command. */
    synchronized void once(String command, Answer answer) {
        once.put(command, answer);
    }

    synchronized Answer answer(String line) {
        String verb = verb(line);
        for (String key : List.of(line, verb)) {
            Answer scripted = once.remove(key);
            if (scripted != null) {
                return scripted;
            }
        }
        return answers.getOrDefault(line, answers.getOrDefault(verb, (with, argument) -> with.say("502 " + verb)));
    }

    private static String verb(String line) {
        return line.split(" ", 2)[0].toUpperCase(Locale.ROOT);
    }
}
