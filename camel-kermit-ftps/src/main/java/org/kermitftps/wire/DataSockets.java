package org.kermitftps.wire;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.UnknownHostException;
import org.apache.commons.net.ftp.FTPClient;

/**
 * What camel-ftp's options say about data connections, kept where connecting does not reset it: Commons Net forgets
 * {@code activePortRange} on connect, and keeps the rest to itself.
 */
abstract class DataSockets extends FTPClient {

    private final ActivePorts activePorts = new ActivePorts();
    private WriteWatch watch = new WriteWatch();

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

    /** What camel-ftp's options say about data sockets. */
    final void tune(Socket data) throws SocketException {
        if (getReceiveDataSocketBufferSize() > 0) {
            data.setReceiveBufferSize(getReceiveDataSocketBufferSize());
        }
        if (getSendDataSocketBufferSize() > 0) {
            data.setSendBufferSize(getSendDataSocketBufferSize());
        }
        data.setSoTimeout((int) Math.max(0, getDataTimeout().toMillis()));
    }
}
