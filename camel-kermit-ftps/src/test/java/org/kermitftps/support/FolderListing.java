package org.kermitftps.support;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.attribute.FileTime;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kermitftps.support.ScriptedFtpServer.Answer;

/** How a {@link FolderServer} lists: LIST as {@code ls -l}, NLST with wildcards, MLSD and MLST with type, size and time. */
final class FolderListing {

    /** UTC, RFC 3659 section 2.3. */
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");

    private final Path root;

    FolderListing(Path root) {
        this.root = root;
    }

    void answers(Map<String, Answer> answers) {
        answers.put("LIST", (with, path) -> list(with, entries(with, path).map(FolderListing::longLine)));
        answers.put("NLST", this::names);
        answers.put("MLSD", (with, path) -> {
            if (Files.isDirectory(FolderServer.onDisk(root, with.path(path)))) {
                list(with, Stream.concat(Stream.of("type=cdir; .", "type=pdir; .."), facts(with, path)));
            } else {
                with.say("501 not a directory");
            }
        });
        answers.put("MLST", (with, path) -> {
            Path file = FolderServer.onDisk(root, with.path(path));
            with.say(
                    Files.exists(file)
                            ? "250-here\r\n " + facts(file) + " " + with.path(path) + "\r\n250 it is"
                            : "550 no such file");
        });
    }

    static String time(Path file) throws IOException {
        return TIME.format(Files.getLastModifiedTime(file).toInstant().atOffset(ZoneOffset.UTC));
    }

    static FileTime time(String text) {
        return FileTime.from(LocalDateTime.parse(text, TIME).toInstant(ZoneOffset.UTC));
    }

    private Stream<String> facts(FtpConversation with, String path) throws IOException {
        return entries(with, path).map(file -> facts(file) + " " + file.getFileName());
    }

    private static String facts(Path file) {
        try {
            return Files.isDirectory(file)
                    ? "type=dir;modify=" + time(file) + ";"
                    : "type=file;size=" + Files.size(file) + ";modify=" + time(file) + ";";
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String longLine(Path file) {
        return FtpFiles.line(
                Files.isDirectory(file) ? 'd' : '-',
                file.toFile().length(),
                file.getFileName().toString());
    }

    /** What is in a directory, or the one file. */
    private Stream<Path> entries(FtpConversation with, String path) throws IOException {
        Path wanted = FolderServer.onDisk(root, with.path(path));
        try (Stream<Path> files = Files.isDirectory(wanted) ? Files.list(wanted) : Stream.of(wanted)) {
            return files.filter(Files::exists).sorted().toList().stream();
        }
    }

    /** As vsftpd does: paths if a path was asked for, hidden files only by a pattern with a dot, 550 if there is none. */
    private void names(FtpConversation with, String argument) throws IOException {
        String directory = argument.contains("/") ? argument.substring(0, argument.lastIndexOf('/') + 1) : "";
        String pattern = argument.substring(directory.length());
        boolean isDirectory = Files.isDirectory(FolderServer.onDisk(root, with.path(argument)));
        String prefix = isDirectory && !pattern.isEmpty() ? argument + "/" : directory;
        PathMatcher matcher =
                FileSystems.getDefault().getPathMatcher("glob:" + (isDirectory ? "*" : pattern.replace("\\", "\\\\")));
        List<String> names = entries(with, isDirectory ? argument : directory)
                .map(file -> file.getFileName().toString())
                .filter(name -> !name.startsWith(".") || pattern.startsWith("."))
                .filter(name -> name.equals(pattern) || matcher.matches(Path.of(name)))
                .map(name -> prefix + name)
                .toList();
        if (names.isEmpty()) {
            with.say("550 no files");
        } else {
            list(with, names.stream());
        }
    }

    private static void list(FtpConversation with, Stream<String> lines) throws IOException {
        with.say("150 here it comes");
        with.send(lines.map(line -> line + "\r\n").collect(Collectors.joining()).getBytes(StandardCharsets.UTF_8));
        with.say("226 sent");
    }
}
