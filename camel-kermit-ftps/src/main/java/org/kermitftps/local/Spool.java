package org.kermitftps.local;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Takes a file: in memory up to a threshold, and from there on in a temporary file that has no name any more. */
public final class Spool extends OutputStream {

    private final long threshold;
    private final Path directory;
    private ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private FileChannel channel;
    private OutputStream out = memory;
    private long size;

    /**
     * @param threshold in bytes; negative keeps everything in memory
     * @param directory where the temporary file is made
     */
    public Spool(long threshold, Path directory) {
        this.threshold = threshold;
        this.directory = directory;
    }

    /** Bytes taken so far. */
    public long size() {
        return size;
    }

    /** The content, or {@code null} if it is in {@link #file()}. */
    public byte[] bytes() {
        return channel == null ? memory.toByteArray() : null;
    }

    /** The content, if it did not fit into memory; to be released by the caller. */
    public SpoolFile file() {
        return new SpoolFile(channel, size);
    }

    /** Gives everything up. */
    public void discard() throws IOException {
        memory = null;
        if (channel != null) {
            channel.close();
        }
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] from, int offset, int length) throws IOException {
        if (channel == null && threshold >= 0 && size + length > threshold) {
            spill();
        }
        out.write(from, offset, length);
        size += length;
    }

    /** Readable by this user only; on a POSIX system the name is gone before the first byte is in. */
    private void spill() throws IOException {
        Path file = Files.createTempFile(directory, "kermit-ftps-", ".spool");
        channel = FileChannel.open(
                file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        out = Channels.newOutputStream(channel);
        memory.writeTo(out);
        memory = null;
    }
}
