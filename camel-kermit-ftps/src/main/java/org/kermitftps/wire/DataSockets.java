package org.kermitftps.wire;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.function.Supplier;
import org.apache.commons.net.ftp.FTPClient;

/**
 * What camel-ftp's options say about data connections, kept where connecting does not reset it: Commons Net forgets
 * {@code activePortRange} on connect, and keeps the rest to itself.
 */
abstract class DataSockets extends FTPClient {

    private final ActivePorts activePorts = new ActivePorts();
    private WriteWatch watch = new WriteWatch();
    private Supplier<RateLimits.Partner> limits = () -> null;

    @Override
    public void setActivePortRange(int lowest, int highest) {
        activePorts.range(lowest, highest);
    }

    @Override
    public void setActiveExternalIPAddress(String address) throws UnknownHostException {
        activePorts.bound(InetAddress.getByName(address));
    }

    @Override
    public void setReportActiveExternalIPAddress(String address) throws UnknownHostException {
        activePorts.reported(InetAddress.getByName(address));
    }

    /** Whose thread ends writes that stand still; for clients that share one. */
    public final void watchWritesWith(WriteWatch shared) {
        watch = shared;
    }

    /** What holds for the data connections from now on; looked up for each of them. */
    public final void limitRate(RateLimits shared, String partner) {
        limits = () -> shared.of(partner);
    }

    /** The same connection, no faster than the partner's limit. */
    final Socket paced(Socket data, Runnable meanwhile) throws SocketException {
        return PacedSocket.of(data, limits.get(), meanwhile);
    }

    /** The same connection; what it does not take within soTimeout fails. */
    final Socket watched(Socket tcp) throws SocketException {
        return WatchedSocket.of(tcp, watch, getDefaultTimeout());
    }

    final ActivePorts activePorts() {
        return activePorts;
    }

    final Socket newDataSocket() throws IOException {
        return _socketFactory_.createSocket();
    }

    /** 0 for the system's own. */
    private int receiveBufferSize() {
        RateLimits.Partner limit = limits.get();
        int wanted = getReceiveDataSocketBufferSize();
        return wanted > 0 || limit == null ? wanted : limit.down().ahead();
    }

    /** What camel-ftp's options say about data sockets. */
    final void tune(Socket data) throws SocketException {
        int receive = receiveBufferSize();
        if (receive > 0) {
            data.setReceiveBufferSize(receive);
        }
        if (getSendDataSocketBufferSize() > 0) {
            data.setSendBufferSize(getSendDataSocketBufferSize());
        }
        data.setSoTimeout((int) Math.max(0, getDataTimeout().toMillis()));
    }
}
