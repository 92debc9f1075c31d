package org.kermitftps.wire;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import org.kermitftps.tls.SocketOverSocket;

/**
 * The data connection of an upload to a server that lets commands wait until the transfer has ended: once our half of it
 * is closed, what is asked next leaves too, and is not kept until the server has closed its own half.
 */
final class UploadSocket extends SocketOverSocket {

    private final Socket data;
    private final KermitFtpClient client;

    UploadSocket(Socket data, KermitFtpClient client) throws SocketException {
        super(data);
        this.data = data;
        this.client = client;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return data.getInputStream();
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        return new FilterOutputStream(data.getOutputStream()) {
            @Override
            public void write(byte[] from, int offset, int length) throws IOException {
                out.write(from, offset, length);
            }

            @Override
            public void close() throws IOException {
                UploadSocket.this.close();
            }
        };
    }

    @Override
    public void close() throws IOException {
        try {
            if (!data.isClosed() && !data.isOutputShutdown()) {
                data.shutdownOutput();
                client.lastByteSent();
            }
        } finally {
            data.close();
        }
    }

    @Override
    public boolean isClosed() {
        return data.isClosed();
    }

    @Override
    public void shutdownOutput() throws IOException {
        data.shutdownOutput();
    }

    @Override
    public boolean isOutputShutdown() {
        return data.isOutputShutdown();
    }
}
