package org.kermitftps.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * Adds a download to the end of a local file. A message that is delivered again brings the same file again, so what was
 * appended last is noted beside the local file, before it changes: if those bytes stand at that place they are not added
 * once more.
 */
final class Appending {

    private static final int LONGEST_NOTE = 8_192;
    private static final int BUFFER = 65_536;

    private final Path target;
    private final ServerFile file;
    private final FileChannel note;

    private Appending(Path target, ServerFile file, FileChannel note) {
        this.target = target;
        this.file = file;
        this.note = note;
    }

    /** One at a time: here by the monitor, among processes by a lock on the note. */
    static synchronized Path to(Path target, ServerFile file, Path part) throws IOException {
        Path beside =
                target.resolveSibling(OwnNames.appended(target.getFileName().toString()));
        try (FileChannel note = FileChannel.open(
                beside, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            note.lock();
            return new Appending(target, file, note).append(part);
        }
    }

    private Path append(Path part) throws IOException {
        if (isThere(part, noted())) {
            return target;
        }
        boolean first = !Files.exists(target);
        write(first ? 0 : Files.size(target));
        if (!first || !Arrival.isNamed(part, target)) {
            addTo(part);
        }
        return target;
    }

    /** Both together in a file of their own first, so that a full disk or a crash leaves the old one as it was. */
    private void addTo(Path part) throws IOException {
        Path both = target.resolveSibling(OwnNames.both(target.getFileName().toString()));
        try {
            Files.copy(target, both, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
            try (FileChannel out = FileChannel.open(both, StandardOpenOption.APPEND);
                    FileChannel in = FileChannel.open(part, StandardOpenOption.READ)) {
                for (long at = 0; at < in.size(); ) {
                    at += in.transferTo(at, in.size() - at, out);
                }
                out.force(true);
            }
            Files.setLastModifiedTime(both, Files.getLastModifiedTime(part));
            Files.move(both, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(both);
        }
    }

    private boolean isThere(Path part, long position) throws IOException {
        if (position < 0 || !Files.exists(target) || Files.size(target) < position + Files.size(part)) {
            return false;
        }
        try (InputStream ours = Files.newInputStream(part);
                InputStream theirs = Files.newInputStream(target)) {
            theirs.skipNBytes(position);
            byte[] some;
            do {
                some = ours.readNBytes(BUFFER);
            } while (some.length > 0 && Arrays.equals(some, theirs.readNBytes(some.length)));
            return some.length == 0;
        }
    }

    private void write(long before) throws IOException {
        ByteBuffer line = ByteBuffer.wrap((before + which()).getBytes(StandardCharsets.UTF_8));
        note.truncate(0);
        note.position(0);
        while (line.hasRemaining()) {
            note.write(line);
        }
        note.force(true);
    }

    /** Where this file was appended, -1 if it was not the last one. */
    private long noted() throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(LONGEST_NOTE);
        note.read(buffer, 0);
        String line = new String(buffer.array(), 0, buffer.position(), StandardCharsets.UTF_8);
        String before = line.endsWith(which()) ? line.substring(0, line.length() - which().length()) : "";
        return before.matches("\\d{1,18}") ? Long.parseLong(before) : -1;
    }

    private String which() {
        return " " + file.facts() + " " + file.where();
    }
}
