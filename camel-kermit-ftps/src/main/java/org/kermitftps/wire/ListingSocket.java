package org.kermitftps.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.util.Locale;
import java.util.Set;
import org.kermitftps.policy.InputLimit;
import org.kermitftps.tls.SocketOverSocket;

/** The data connection of a listing: Commons Net collects all of its lines in memory, so there is an end to them. */
final class ListingSocket extends SocketOverSocket {

    private static final Set<String> COMMANDS = Set.of("LIST", "NLST", "MLSD");

    /** The data timeout ends a listing that stands still; this one a listing that drips. */
    private static final long LONGEST_MILLIS = 30 * 60 * 1_000L;

    private final Socket data;

    private ListingSocket(Socket data) throws SocketException {
        super(data);
        this.data = data;
    }

    /** Bounds the data connection of a command that lists; others are returned as they are. */
    static Socket bound(Socket data, String command) throws SocketException {
        return COMMANDS.contains(command.toUpperCase(Locale.ROOT)) ? new ListingSocket(data) : data;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        BoundedInput input = new BoundedInput(data.getInputStream(), InputLimit.LISTING);
        input.begin(LONGEST_MILLIS);
        return input;
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        return data.getOutputStream();
    }

    @Override
    public void close() throws IOException {
        data.close();
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
