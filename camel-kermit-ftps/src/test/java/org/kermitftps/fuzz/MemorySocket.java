package org.kermitftps.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.SocketOption;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** A connection to a peer that says what it has to say, whatever it hears, and hangs up. */
public final class MemorySocket extends Socket {

    private final InputStream said;
    private final OutputStream heard;
    private InetSocketAddress target = new InetSocketAddress(InetAddress.getLoopbackAddress(), 21);
    private boolean connected;
    private boolean closed;
    private int timeout;

    /** @param said all the peer says */
    public MemorySocket(byte[] said) {
        this(new ByteArrayInputStream(said), new ByteArrayOutputStream());
    }

    /**
     * A peer that may answer.
     *
     * @param said what the peer says
     * @param heard gets what is sent to the peer
     */
    public MemorySocket(InputStream said, OutputStream heard) {
        this.said = said;
        this.heard = heard;
    }

    /** What was sent to a peer that does not answer. */
    public String heard() {
        return ((ByteArrayOutputStream) heard).toString(StandardCharsets.ISO_8859_1);
    }

    /** Where it was connected to. */
    public InetSocketAddress target() {
        return target;
    }

    @Override
    public void connect(SocketAddress endpoint) {
        connect(endpoint, 0);
    }

    @Override
    public void connect(SocketAddress endpoint, int millis) {
        target = (InetSocketAddress) endpoint;
        connected = true;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return said;
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        return heard;
    }

    @Override
    public void close() {
        closed = true;
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    @Override
    public boolean isConnected() {
        return connected;
    }

    @Override
    public InetAddress getInetAddress() {
        return target.getAddress();
    }

    @Override
    public SocketAddress getRemoteSocketAddress() {
        return target;
    }

    @Override
    public InetAddress getLocalAddress() {
        return InetAddress.getLoopbackAddress();
    }

    @Override
    public void setSoTimeout(int millis) {
        timeout = millis;
    }

    @Override
    public int getSoTimeout() {
        return timeout;
    }

    @Override
    public void shutdownOutput() {
        // Nobody listens.
    }

    @Override
    public void setTcpNoDelay(boolean on) throws SocketException {
        // Nothing is delayed.
    }

    @Override
    public void setKeepAlive(boolean on) throws SocketException {
        // It lives.
    }

    @Override
    public Set<SocketOption<?>> supportedOptions() {
        return Set.of();
    }
}
