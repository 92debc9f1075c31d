package org.kermitftps.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file that records are appended to, in UTF-8. Opened anew for each record, so that it can be moved away at any time; each
 * is one write to a file opened for appending, which other processes cannot come into.
 */
public final class LogFile {

    private final Path path;
    private boolean torn;

    /** @param path absolute, so that it is the same file whoever asks */
    public LogFile(Path path) {
        this.path = path;
    }

    /** Where it is. */
    public Path path() {
        return path;
    }

    /** Whether records can be appended, as far as that can be told without making it. */
    public boolean isUsable() {
        return Files.exists(path)
                ? Files.isRegularFile(path) && Files.isWritable(path)
                : Files.isDirectory(path.getParent()) && Files.isWritable(path.getParent());
    }

    /**
     * Appends one record and hands it to the operating system.
     *
     * @param record whole lines
     * @throws IOException if the disk is full and the like; what was written of it will not touch the next one
     */
    public synchronized void append(String record) throws IOException {
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(torn ? "\n" + record : record);
        try (FileChannel file = FileChannel.open(
                path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            int all = bytes.remaining();
            while (bytes.hasRemaining()) {
                file.write(bytes);
                torn = bytes.remaining() < all;
            }
            torn = false;
        }
    }
}
