package org.kermitftps.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.TransferFailure;

/** A spooled file for several readers at once; it is gone from the disk when the last of its users is done. */
public final class SpoolFile {

    private final FileChannel channel;
    private final long size;
    private int users = 1;

    SpoolFile(FileChannel channel, long size) {
        this.channel = channel;
        this.size = size;
    }

    /** In bytes. */
    public long size() {
        return size;
    }

    /** One user more. */
    public synchronized void acquire() {
        users++;
    }

    /** One user less. */
    public synchronized void release() throws IOException {
        if (--users == 0) {
            channel.close();
        }
    }

    /** Its content, from the start; it fails with {@link TransferFailure#BODY_GONE} when the last user is done. */
    public InputStream open() {
        return new Reader();
    }

    private int read(long position, byte[] into, int offset, int length) throws IOException {
        try {
            return channel.read(ByteBuffer.wrap(into, offset, length), position);
        } catch (ClosedChannelException e) {
            throw new FtpsException(TransferFailure.BODY_GONE, size + " bytes", e);
        }
    }

    private final class Reader extends InputStream {

        private long position;

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int n = SpoolFile.this.read(position, into, offset, length);
            position += Math.max(0, n);
            return n;
        }

        @Override
        public long skip(long n) {
            long skipped = Math.max(0, Math.min(n, size - position));
            position += skipped;
            return skipped;
        }

        @Override
        public int available() {
            return (int) Math.min(Integer.MAX_VALUE, size - position);
        }
    }
}
