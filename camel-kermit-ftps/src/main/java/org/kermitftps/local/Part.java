package org.kermitftps.local;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A download that is not whole yet, beside its final name and locked, so that no other poller takes it for left behind. */
public final class Part implements AutoCloseable {

    private final Path path;
    private final FileChannel channel;

    private Part(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** A new one; nobody else can have that name. */
    static Part create(Path path) throws IOException {
        FileChannel channel = FileChannel.open(
                path, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);
        isLocked(channel);
        return new Part(path, channel);
    }

    /** One that was left behind, or {@code null} if somebody is at work on it or has just finished it. */
    static Part takeUp(Path path) throws IOException {
        FileChannel channel;
        try {
            channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } catch (NoSuchFileException e) {
            return null;
        }
        // Its name is given once only: if the name is gone, so is the file that was opened.
        if (isLocked(channel) && Files.exists(path)) {
            return new Part(path, channel);
        }
        channel.close();
        return null;
    }

    /** Where a file system has no locks, nothing is ever taken up. */
    private static boolean isLocked(FileChannel channel) {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException | IOException e) {
            return false;
        }
    }

    /** Where it is. */
    public Path path() {
        return path;
    }

    /** Bytes kept so far. */
    public long size() throws IOException {
        return channel.size();
    }

    /** Cuts it to this length, and writes from there. Closing the stream leaves the part open. */
    public OutputStream writeFrom(long position) throws IOException {
        channel.truncate(position);
        channel.position(position);
        return new Unclosed(Channels.newOutputStream(channel));
    }

    /** Reads some bytes, fewer at the end. */
    byte[] read(long position, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        long at = position;
        while (buffer.hasRemaining()) {
            int n = channel.read(buffer, at);
            if (n < 0) {
                break;
            }
            at += n;
        }
        byte[] bytes = new byte[buffer.position()];
        buffer.flip().get(bytes);
        return bytes;
    }

    /** Its first bytes, so many. */
    public InputStream head(long length) {
        return new Head(length);
    }

    /** Only what is on the disk counts as arrived. */
    public void force() throws IOException {
        channel.force(true);
    }

    /** Gives it up. */
    public void discard() throws IOException {
        Files.deleteIfExists(path);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** The channel is still needed for its lock. */
    private static final class Unclosed extends FilterOutputStream {

        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] from, int offset, int length) throws IOException {
            out.write(from, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    private final class Head extends InputStream {

        private final long end;
        private long at;

        Head(long end) {
            this.end = end;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int wanted = (int) Math.min(length, end - at);
            int n = wanted == 0 ? -1 : channel.read(ByteBuffer.wrap(into, offset, wanted), at);
            at += Math.max(0, n);
            return n;
        }
    }
}
