package org.kermitftps.wire;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ref.SoftReference;
import java.net.Socket;

/**
 * A {@link KeptAliveConnection} that moves the bytes of files itself. Commons Net makes two arrays a file, copies through
 * both, and flushes before it closes: with TLS the last bytes and close_notify then cost two packets and wake the server
 * twice.
 */
abstract class CopyingConnection extends KeptAliveConnection {

    /** As many whole TLS records as {@link org.kermitftps.tls.TlsSocket} sends in one write. */
    private static final int PIECE = 5 * 16 * 1024;

    /** Softly: an idle connection does not need it. */
    private SoftReference<byte[]> kept = new SoftReference<>(null);

    CopyingConnection(WireSettings settings) {
        super(settings);
    }

    @Override
    protected boolean _storeFile(String command, String remote, InputStream local) throws IOException {
        Socket data = _openDataConnection_(command, remote);
        if (data == null) {
            return false;
        }
        try {
            OutputStream out = data.getOutputStream();
            copy(local, out);
            out.close();
            data.close();
        } catch (IOException e) {
            closeQuietly(data);
            throw e;
        }
        return completePendingCommand();
    }

    @Override
    protected boolean _retrieveFile(String command, String remote, OutputStream local) throws IOException {
        Socket data = _openDataConnection_(command, remote);
        if (data == null) {
            return false;
        }
        try {
            copy(data.getInputStream(), local);
        } finally {
            closeQuietly(data);
        }
        return completePendingCommand();
    }

    private void copy(InputStream from, OutputStream to) throws IOException {
        byte[] piece = piece();
        long total = 0;
        for (int count = from.read(piece, 0, PIECE); count >= 0; count = from.read(piece, 0, PIECE)) {
            to.write(piece, 0, count);
            total += count;
            moved(total, count);
        }
        movedAll(total);
    }

    private byte[] piece() {
        byte[] piece = kept.get();
        if (piece == null) {
            piece = new byte[PIECE];
            kept = new SoftReference<>(piece);
        }
        return piece;
    }

    private static void closeQuietly(Closeable data) {
        try {
            data.close();
        } catch (IOException e) {
            // What broke the transfer is being reported, or the server's reply is about to tell.
        }
    }
}
