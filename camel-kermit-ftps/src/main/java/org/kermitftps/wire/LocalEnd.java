package org.kermitftps.wire;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.TransferFailure;

/** Where a download goes to: counts its bytes, and tells a full disk from a broken line. */
final class LocalEnd extends FilterOutputStream {

    private long count;

    LocalEnd(OutputStream out) {
        super(out);
    }

    /** Bytes written so far. */
    long count() {
        return count;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] from, int offset, int length) throws IOException {
        try {
            out.write(from, offset, length);
        } catch (IOException e) {
            throw failed(e);
        }
        count += length;
    }

    @Override
    public void flush() throws IOException {
        try {
            out.flush();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private static FtpsException failed(IOException e) {
        return new FtpsException(TransferFailure.LOCAL_FILE_FAILED, WireFailures.reason(e), e);
    }
}
