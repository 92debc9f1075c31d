package org.kermitftps.tls;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLEngineResult.Status;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSession;
import org.bouncycastle.tls.RecordFormat;
import org.bouncycastle.tls.RecordPreview;
import org.bouncycastle.tls.TlsClientProtocol;

/**
 * Bouncy Castle's TLS client below JSSE (its non-blocking mode) as an {@link SSLEngine}, as far as this package uses one:
 * a client, one handshake, no tasks, no renegotiation. JSSE engines all obey {@code jdk.tls.disabledAlgorithms}, which is
 * one setting for the whole JVM; this one is told what it may do per connection.
 */
final class BcTlsEngine extends SSLEngine {

    private final TlsClientProtocol protocol = new TlsClientProtocol();
    private final TlsPeer peer;
    private final BcTlsClient client;
    private SSLParameters parameters;
    private boolean begun;

    BcTlsEngine(TlsPeer peer, BcTlsClient client, List<String> suites) {
        super(peer.host(), peer.port());
        this.peer = peer;
        this.client = client;
        parameters = new SSLParameters(suites.toArray(String[]::new));
    }

    /** The client this engine speaks for. */
    BcTlsClient client() {
        return client;
    }

    @Override
    public synchronized void beginHandshake() throws SSLException {
        begun = true;
        client.configure(this, parameters);
        try {
            protocol.connect(client);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    @Override
    public synchronized SSLEngineResult unwrap(ByteBuffer from, ByteBuffer[] into, int offset, int length)
            throws SSLException {
        if (isInboundDone()) {
            return result(Status.CLOSED, 0, 0);
        }
        try {
            int record = nextRecord(from);
            if (record < 0) {
                return result(Status.BUFFER_UNDERFLOW, 0, 0);
            }
            if (into[offset].remaining() < protocol.getApplicationDataLimit()) {
                return result(Status.BUFFER_OVERFLOW, 0, 0);
            }
            byte[] bytes = new byte[record];
            from.get(bytes);
            protocol.offerInput(bytes);
            int count = protocol.getAvailableInputBytes();
            protocol.readInput(into[offset], count);
            return result(protocol.isClosed() ? Status.CLOSED : Status.OK, record, count);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** Length of the record in front, or -1 if it has not come in full. */
    private int nextRecord(ByteBuffer from) throws IOException {
        if (from.remaining() < RecordFormat.FRAGMENT_OFFSET) {
            return -1;
        }
        byte[] header = new byte[RecordFormat.FRAGMENT_OFFSET];
        from.get(from.position(), header);
        int size = protocol.previewInputRecord(header).getRecordSize();
        return from.remaining() < size ? -1 : size;
    }

    @Override
    public synchronized SSLEngineResult wrap(ByteBuffer[] from, int offset, int length, ByteBuffer into)
            throws SSLException {
        int consumed = 0;
        try {
            if (protocol.getAvailableOutputBytes() == 0 && protocol.isConnected()) {
                consumed = encrypt(from[offset], into.remaining());
            }
            int produced = Math.min(protocol.getAvailableOutputBytes(), into.remaining());
            protocol.readOutput(into, produced);
            return result(protocol.isClosed() ? Status.CLOSED : Status.OK, consumed, produced);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** At most one record's worth; the writer's buffer always has room for one. */
    private int encrypt(ByteBuffer from, int room) throws IOException {
        int most = Math.min(from.remaining(), protocol.getApplicationDataLimit());
        if (most == 0) {
            return 0;
        }
        RecordPreview preview = protocol.previewOutputRecord(most);
        if (preview.getRecordSize() > room) {
            return 0;
        }
        int count = preview.getContentLimit();
        // This package's buffers all have arrays; no copy for each record is needed.
        protocol.writeApplicationData(from.array(), from.arrayOffset() + from.position(), count);
        from.position(from.position() + count);
        return count;
    }

    private SSLEngineResult result(Status status, int consumed, int produced) {
        return new SSLEngineResult(status, getHandshakeStatus(), consumed, produced);
    }

    /** What a trust manager objected to is the reason, not the alert it became. */
    private static SSLException failed(IOException e) {
        return e instanceof SSLException known ? known : new SSLException(e);
    }

    @Override
    public synchronized HandshakeStatus getHandshakeStatus() {
        if (protocol.getAvailableOutputBytes() > 0) {
            return HandshakeStatus.NEED_WRAP;
        }
        return begun && protocol.isHandshaking() ? HandshakeStatus.NEED_UNWRAP : HandshakeStatus.NOT_HANDSHAKING;
    }

    @Override
    public synchronized SSLSession getSession() {
        return client.session() == null ? BcTlsSession.none(peer) : client.session();
    }

    @Override
    public SSLSession getHandshakeSession() {
        return getSession();
    }

    @Override
    public synchronized void closeOutbound() {
        try {
            if (begun) {
                protocol.close();
            }
        } catch (IOException alertIsQueuedOrNot) {
            // What is queued is still wrapped.
        }
    }

    /** Nothing to do: at EOF this package does not tell the engine, see {@link RecordReader}. */
    @Override
    public void closeInbound() {}

    @Override
    public synchronized boolean isInboundDone() {
        return begun && protocol.isClosed();
    }

    @Override
    public synchronized boolean isOutboundDone() {
        return begun && protocol.isClosed() && protocol.getAvailableOutputBytes() == 0;
    }

    @Override
    public Runnable getDelegatedTask() {
        return null;
    }

    @Override
    public SSLParameters getSSLParameters() {
        return parameters;
    }

    @Override
    public void setSSLParameters(SSLParameters chosen) {
        parameters = chosen;
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return BcTlsSuites.names(true).toArray(String[]::new);
    }

    @Override
    public String[] getEnabledCipherSuites() {
        return parameters.getCipherSuites();
    }

    @Override
    public void setEnabledCipherSuites(String[] suites) {
        parameters.setCipherSuites(suites);
    }

    @Override
    public String[] getSupportedProtocols() {
        return parameters.getProtocols();
    }

    @Override
    public String[] getEnabledProtocols() {
        return parameters.getProtocols();
    }

    @Override
    public void setEnabledProtocols(String[] protocols) {
        parameters.setProtocols(protocols);
    }

    @Override
    public void setUseClientMode(boolean client) {}

    @Override
    public boolean getUseClientMode() {
        return true;
    }

    @Override
    public void setNeedClientAuth(boolean need) {}

    @Override
    public boolean getNeedClientAuth() {
        return false;
    }

    @Override
    public void setWantClientAuth(boolean want) {}

    @Override
    public boolean getWantClientAuth() {
        return false;
    }

    @Override
    public void setEnableSessionCreation(boolean enable) {}

    @Override
    public boolean getEnableSessionCreation() {
        return true;
    }
}
