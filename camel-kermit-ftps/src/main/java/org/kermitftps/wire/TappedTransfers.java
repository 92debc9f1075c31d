package org.kermitftps.wire;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.kermitftps.negotiate.PlanMemory;

/** Files on their way pass a {@link TransferDigest}, if somebody wants to know it. */
abstract class TappedTransfers extends SecuredConnection {

    private TransferDigest digest;

    TappedTransfers(WireSettings settings, PlanMemory memory) {
        super(settings, memory);
    }

    /** What the files of the following transfers pass; {@code null} for nothing. */
    public final void digest(TransferDigest wanted) {
        digest = wanted;
    }

    @Override
    protected boolean _storeFile(String command, String remote, InputStream local) throws IOException {
        return super._storeFile(command, remote, tapped(local));
    }

    @Override
    protected boolean _retrieveFile(String command, String remote, OutputStream local) throws IOException {
        return super._retrieveFile(command, remote, digest == null ? local : new TappedOutput(local, digest));
    }

    @Override
    protected InputStream _retrieveFileStream(String command, String remote) throws IOException {
        InputStream data = super._retrieveFileStream(command, remote);
        return data == null ? null : tapped(data);
    }

    private InputStream tapped(InputStream in) {
        return digest == null ? in : new TappedInput(in, digest);
    }

    private static final class TappedInput extends FilterInputStream {

        private final TransferDigest digest;

        TappedInput(InputStream in, TransferDigest digest) {
            super(in);
            this.digest = digest;
            digest.reset();
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int n = super.read(buffer, offset, length);
            digest.update(buffer, offset, n);
            return n;
        }
    }

    private static final class TappedOutput extends FilterOutputStream {

        private final TransferDigest digest;

        TappedOutput(OutputStream out, TransferDigest digest) {
            super(out);
            this.digest = digest;
            digest.reset();
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] buffer, int offset, int length) throws IOException {
            out.write(buffer, offset, length);
            digest.update(buffer, offset, length);
        }
    }
}
