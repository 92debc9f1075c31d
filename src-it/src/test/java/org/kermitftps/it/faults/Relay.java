package org.kermitftps.it.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;

/** One connection through the proxy, in both directions, until one side ends it or a {@link Cut} does. */
final class Relay {

    private final Socket client;
    private final Socket server;
    private final Cut.Channel channel;
    private final Scissors scissors;

    Relay(Socket client, Socket server, Cut.Channel channel, Scissors scissors) {
        this.client = client;
        this.server = server;
        this.channel = channel;
        this.scissors = scissors;
    }

    void start() {
        pump(true, client, server);
        pump(false, server, client);
    }

    private void pump(boolean toServer, Socket from, Socket to) {
        Thread thread = new Thread(() -> carry(toServer, from, to), "fault-proxy-" + channel + "-" + toServer);
        thread.setDaemon(true);
        thread.start();
    }

    private void carry(boolean toServer, Socket from, Socket to) {
        try {
            if (channel == Cut.Channel.CONTROL) {
                carryMessages(toServer, from.getInputStream(), to.getOutputStream());
            } else {
                carryBytes(toServer, from.getInputStream(), to.getOutputStream());
            }
            to.shutdownOutput();
        } catch (IOException e) {
            close(true);
        }
    }

    private void carryMessages(boolean toServer, InputStream in, OutputStream out) throws IOException {
        Messages messages = new Messages(in);
        for (byte[] message = messages.next(); message.length > 0; message = messages.next()) {
            Scissors.Piece piece = scissors.message(toServer, message.length);
            out.write(message, 0, piece.length());
            cutIf(piece);
        }
    }

    private void carryBytes(boolean toServer, InputStream in, OutputStream out) throws IOException {
        byte[] buffer = new byte[16_384];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            Scissors.Piece piece = scissors.bytes(toServer, read);
            out.write(buffer, 0, piece.length());
            cutIf(piece);
        }
        cutIf(scissors.end(toServer));
    }

    private void cutIf(Scissors.Piece piece) throws IOException {
        if (piece.cuts()) {
            close(piece.abrupt());
            throw new IOException("cut");
        }
    }

    void close(boolean abruptly) {
        close(client, abruptly);
        close(server, abruptly);
    }

    /** With a linger time of 0 the system sends RST. */
    private static void close(Socket socket, boolean abruptly) {
        try {
            if (abruptly) {
                socket.setSoLinger(true, 0);
            }
            socket.close();
        } catch (IOException e) {
            // The other side was faster.
        }
    }
}
