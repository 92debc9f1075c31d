package org.kermitftps.it.kermit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kermitftps.support.FtpConversation;
import org.kermitftps.support.ScriptedFtpServer;

/** What happened in a scenario as lines that can be compared: the commands after each login, failures, files on both sides. */
final class TransferStory {

    /** The name an upload has until it is proven. */
    private static final Pattern TEMPORARY = Pattern.compile("[.][0-9a-f]{6}[.]part");

    private TransferStory() {}

    static List<String> of(
            ScriptedFtpServer server, List<String> failed, List<LeftFile> local, List<LeftFile> served, Instant start) {
        List<String> story = new ArrayList<>();
        for (FtpConversation conversation : server.conversations()) {
            if (!story.isEmpty()) {
                story.add("||");
            }
            story.addAll(afterLogin(conversation.commands()));
        }
        story.addAll(failed);
        lines("local ", local, start).forEach(story::add);
        lines("server ", served, start).forEach(story::add);
        return story;
    }

    /** The login is another test's matter. A TYPE that changes nothing is left out: Kermit repeats it once (Q11). */
    private static List<String> afterLogin(List<String> commands) {
        List<String> after = new ArrayList<>();
        String type = "";
        boolean loggedIn = false;
        for (String command : commands) {
            boolean changes = !command.equals(type);
            if (command.startsWith("t:TYPE")) {
                type = command;
            }
            if (loggedIn && changes) {
                after.add(TEMPORARY.matcher(command).replaceFirst(".*.part"));
            }
            loggedIn |= command.equals("t:FEAT");
        }
        return loggedIn ? after : commands;
    }

    private static Stream<String> lines(String side, List<LeftFile> files, Instant start) {
        return files.stream().map(file -> side + file.line(start));
    }
}
