package org.kermitftps.support;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.kermitftps.support.ScriptedFtpServer.Answer;

/** How a {@link FolderServer} moves data: TYPE, REST, RETR, STOR, APPE and STOU. */
final class FolderTransfers {

    /** What the next transfer of a connection depends on. */
    private static final class Mode {
        boolean text = true;
        int restart;
    }

    private final Path root;
    private final Map<FtpConversation, Mode> modes = new ConcurrentHashMap<>();

    FolderTransfers(Path root) {
        this.root = root;
    }

    void answers(Map<String, Answer> answers) {
        answers.put("TYPE", (with, type) -> {
            mode(with).text = type.startsWith("A");
            with.say("200 type " + type);
        });
        answers.put("REST", (with, offset) -> {
            mode(with).restart = Integer.parseInt(offset);
            with.say("350 restarting at " + offset);
        });
        answers.put("RETR", this::retrieve);
        answers.put("STOR", (with, name) -> store(with, onDisk(with, name), "150 send", false));
        answers.put("APPE", (with, name) -> store(with, onDisk(with, name), "150 send", true));
        answers.put("STOU", (with, name) -> {
            String free = free(with, name);
            store(with, onDisk(with, free), "150 FILE: " + free, false);
        });
    }

    private Mode mode(FtpConversation with) {
        return modes.computeIfAbsent(with, any -> new Mode());
    }

    private Path onDisk(FtpConversation with, String name) {
        return FolderServer.onDisk(root, with.path(name));
    }

    /** RFC 1123 section 4.1.2.9 tells how the name is said. */
    private String free(FtpConversation with, String wanted) {
        String name = wanted.isEmpty() ? "unique" : wanted;
        String free = name;
        for (int i = 1; Files.exists(onDisk(with, free)); i++) {
            free = name + "." + i;
        }
        return free;
    }

    private void retrieve(FtpConversation with, String name) throws IOException {
        int from = restart(with);
        Path file = onDisk(with, name);
        if (!Files.isRegularFile(file)) {
            with.say("550 no such file");
            return;
        }
        byte[] content = Files.readAllBytes(file);
        byte[] sent = mode(with).text ? replaced(content, "\n", "\r\n") : content;
        with.say("150 here it comes");
        with.send(Arrays.copyOfRange(sent, Math.min(from, sent.length), sent.length));
        with.say("226 sent");
    }

    private void store(FtpConversation with, Path file, String reply, boolean append) throws IOException {
        int at = restart(with);
        if (!Files.isDirectory(file.getParent()) || Files.isDirectory(file)) {
            with.say("553 no such directory");
            return;
        }
        with.say(reply);
        byte[] before = append || at > 0 ? kept(file, append ? Integer.MAX_VALUE : at) : new byte[0];
        Files.write(file, before);
        byte[] received = with.receive();
        Files.write(file, mode(with).text ? replaced(received, "\r\n", "\n") : received, StandardOpenOption.APPEND);
        with.say("226 stored");
    }

    private static byte[] kept(Path file, int atMost) throws IOException {
        byte[] content = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
        return Arrays.copyOf(content, Math.min(content.length, atMost));
    }

    private int restart(FtpConversation with) {
        int at = mode(with).restart;
        mode(with).restart = 0;
        return at;
    }

    private static byte[] replaced(byte[] content, String what, String by) {
        return new String(content, StandardCharsets.ISO_8859_1)
                .replace(what, by)
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
