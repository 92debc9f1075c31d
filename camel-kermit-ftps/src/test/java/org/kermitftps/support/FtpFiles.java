package org.kermitftps.support;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;

/** The files of a {@link ScriptedFtpServer} by absolute path; nothing on disk. */
public final class FtpFiles {

    private final Map<String, byte[]> files = new ConcurrentSkipListMap<>();
    private final Set<String> directories = new ConcurrentSkipListSet<>(List.of("/"));

    /** Stores a text, and makes the directories above it. */
    public FtpFiles put(String path, String text) {
        return put(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Stores bytes, and makes the directories above them. */
    public FtpFiles put(String path, byte[] content) {
        mkdir(parent(path));
        files.put(path, content);
        return this;
    }

    /** Makes a directory and those above it. */
    public FtpFiles mkdir(String path) {
        for (String each = path; !each.equals("/"); each = parent(each)) {
            directories.add(each);
        }
        return this;
    }

    /** Content, or {@code null} if there is no such file. */
    public byte[] get(String path) {
        return files.get(path);
    }

    /** Content as text, or {@code null} if there is no such file. */
    public String text(String path) {
        byte[] content = files.get(path);
        return content == null ? null : new String(content, StandardCharsets.UTF_8);
    }

    /** All files. */
    public Set<String> paths() {
        return files.keySet();
    }

    /** Whether there is such a directory. */
    public boolean isDirectory(String path) {
        return directories.contains(path);
    }

    /** Removes a file; whether there was one. */
    public boolean delete(String path) {
        return files.remove(path) != null;
    }

    boolean rename(String from, String to) {
        byte[] content = isDirectory(parent(to)) ? files.remove(from) : null;
        if (content != null) {
            files.put(to, content);
        }
        return content != null;
    }

    void append(String path, byte[] more) {
        byte[] before = files.getOrDefault(path, new byte[0]);
        byte[] whole = Arrays.copyOf(before, before.length + more.length);
        System.arraycopy(more, 0, whole, before.length, more.length);
        files.put(path, whole);
    }

    /** The names NLST gives. */
    List<String> names(String directory) {
        return files.keySet().stream()
                .filter(path -> parent(path).equals(directory))
                .map(path -> path.substring(path.lastIndexOf('/') + 1))
                .toList();
    }

    /** The lines LIST gives: directories, then files, as {@code ls -l} writes them. */
    List<String> lines(String directory) {
        List<String> lines = new ArrayList<>();
        directories.stream()
                .filter(path -> !path.equals("/") && parent(path).equals(directory))
                .forEach(path -> lines.add(line('d', 0, path.substring(path.lastIndexOf('/') + 1))));
        names(directory).forEach(name -> lines.add(line('-', files.get(join(directory, name)).length, name)));
        return lines;
    }

    /** The lines MLSD gives, as ProFTPD writes them. */
    List<String> facts(String directory) {
        List<String> lines = new ArrayList<>(List.of(
                "modify=20260101000000;perm=flcdmpe;type=cdir;unique=1U1; .",
                "modify=20260101000000;perm=flcdmpe;type=pdir;unique=1U2; .."));
        directories.stream()
                .filter(path -> !path.equals("/") && parent(path).equals(directory))
                .forEach(path -> lines.add(
                        "modify=20260101000000;perm=flcdmpe;type=dir; " + path.substring(path.lastIndexOf('/') + 1)));
        names(directory)
                .forEach(name -> lines.add("modify=" + UsualAnswers.MODIFIED + ";perm=adfrw;size="
                        + files.get(join(directory, name)).length + ";type=file; " + name));
        return lines;
    }

    /** One line of LIST. */
    public static String line(char kind, long size, String name) {
        return kind + "rw-r--r--   1 joe      staff    " + size + " Jan 02  2026 " + name;
    }

    /** An absolute path without {@code .} and {@code ..}. */
    static String resolve(String current, String argument) {
        Deque<String> steps = new ArrayDeque<>();
        for (String step :
                join(argument.startsWith("/") ? "/" : current, argument).split("/")) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return "/" + String.join("/", steps);
    }

    static String parent(String path) {
        int slash = path.lastIndexOf('/');
        return slash <= 0 ? "/" : path.substring(0, slash);
    }

    private static String join(String directory, String name) {
        return directory.endsWith("/") ? directory + name : directory + "/" + name;
    }
}
