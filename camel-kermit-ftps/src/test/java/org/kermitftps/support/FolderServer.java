package org.kermitftps.support;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import org.kermitftps.support.ScriptedFtpServer.Answer;

/**
 * Lets a {@link ScriptedFtpServer} serve a folder on disk as a UNIX server does: files have times and modes there, and
 * TYPE A converts line ends. What a test scripts afterwards comes before it.
 */
public final class FolderServer {

    /** Something the disk may refuse. */
    private interface Deed {
        void run() throws IOException;
    }

    private final Path root;

    private FolderServer(Path root) {
        this.root = root;
    }

    /** Serves the folder from now on in place of the files in memory. */
    public static void serve(ScriptedFtpServer server, Path root) {
        FolderServer folder = new FolderServer(root);
        Map<String, Answer> answers = new TreeMap<>();
        folder.directories(answers);
        folder.names(answers);
        folder.attributes(answers);
        new FolderListing(root).answers(answers);
        new FolderTransfers(root).answers(answers);
        answers.forEach(server::on);
    }

    /** Where a path of the server is on disk. */
    static Path onDisk(Path root, String path) {
        return root.resolve(path.substring(1));
    }

    private Path onDisk(FtpConversation with, String argument) {
        return onDisk(root, with.path(argument));
    }

    private void directories(Map<String, Answer> answers) {
        answers.put("CWD", (with, path) -> changeDirectory(with, with.path(path)));
        answers.put("CDUP", (with, nothing) -> changeDirectory(with, FtpFiles.parent(with.directory())));
        answers.put("MKD", (with, path) -> tried(with, "257 made", () -> Files.createDirectory(onDisk(with, path))));
        answers.put("RMD", (with, path) -> tried(with, "250 removed", () -> Files.delete(onDisk(with, path))));
    }

    private void changeDirectory(FtpConversation with, String path) throws IOException {
        boolean there = Files.isDirectory(onDisk(root, path));
        if (there) {
            with.directory(path);
        }
        with.say(there ? "250 now in " + path : "550 no such directory");
    }

    private void names(Map<String, Answer> answers) {
        answers.put("DELE", (with, name) -> tried(with, "250 deleted", () -> delete(onDisk(with, name))));
        answers.put("RNFR", (with, name) -> {
            with.renameFrom(with.path(name));
            with.say(Files.exists(onDisk(with, name)) ? "350 to what?" : "550 no such file");
        });
        // rename(2) replaces what stands there.
        answers.put(
                "RNTO",
                (with, name) -> tried(
                        with,
                        "250 renamed",
                        () -> Files.move(
                                onDisk(root, with.renameFrom()),
                                onDisk(with, name),
                                StandardCopyOption.REPLACE_EXISTING)));
    }

    private static void delete(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IOException("is a directory");
        }
        Files.delete(file);
    }

    private void attributes(Map<String, Answer> answers) {
        answers.put(
                "SIZE",
                (with, name) ->
                        with.say(isFile(with, name) ? "213 " + Files.size(onDisk(with, name)) : "550 no such file"));
        answers.put(
                "MDTM",
                (with, name) -> with.say(
                        isFile(with, name) ? "213 " + FolderListing.time(onDisk(with, name)) : "550 no such file"));
        answers.put("MFMT", (with, argument) -> {
            String[] words = argument.split(" ", 2);
            FileTime time = FolderListing.time(words[0]);
            tried(with, "213 Modify=" + argument, () -> Files.setLastModifiedTime(onDisk(with, words[1]), time));
        });
        answers.put("SITE", this::changeMode);
    }

    private boolean isFile(FtpConversation with, String name) {
        return Files.isRegularFile(onDisk(with, name));
    }

    private void changeMode(FtpConversation with, String argument) throws IOException {
        String[] words = argument.split(" ", 3);
        if (words.length < 3 || !words[0].equals("CHMOD")) {
            with.say("504 not known");
            return;
        }
        int mode = Integer.parseInt(words[1], 8);
        StringBuilder letters = new StringBuilder("rwxrwxrwx");
        for (int bit = 0; bit < letters.length(); bit++) {
            if ((mode & 0400 >> bit) == 0) {
                letters.setCharAt(bit, '-');
            }
        }
        tried(
                with,
                "200 mode set",
                () -> Files.setPosixFilePermissions(
                        onDisk(with, words[2]), PosixFilePermissions.fromString(letters.toString())));
    }

    private static void tried(FtpConversation with, String reply, Deed deed) throws IOException {
        String answer = reply;
        try {
            deed.run();
        } catch (NoSuchFileException e) {
            answer = "550 no such file";
        } catch (DirectoryNotEmptyException e) {
            answer = "550 directory not empty";
        } catch (IOException e) {
            answer = "550 not possible";
        }
        with.say(answer);
    }
}
