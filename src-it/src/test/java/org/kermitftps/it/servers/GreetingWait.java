package org.kermitftps.it.servers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Instant;
import org.testcontainers.containers.ContainerLaunchException;
import org.testcontainers.containers.wait.strategy.AbstractWaitStrategy;

/** Waits for the 220 of an explicit server; an implicit one is silent until TLS, so there an open port has to do. */
final class GreetingWait extends AbstractWaitStrategy {

    private static final int MILLIS = 1000;

    private final int port;
    private final boolean implicit;

    GreetingWait(int port, boolean implicit) {
        this.port = port;
        this.implicit = implicit;
    }

    @Override
    protected void waitUntilReady() {
        Instant end = Instant.now().plus(startupTimeout);
        while (!answers()) {
            if (Instant.now().isAfter(end)) {
                throw new ContainerLaunchException("no FTP server on port " + port + " within " + startupTimeout);
            }
            pause();
        }
    }

    private boolean answers() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), MILLIS);
            socket.setSoTimeout(5 * MILLIS);
            return implicit || socket.getInputStream().read() == '2';
        } catch (IOException notYet) {
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ContainerLaunchException("interrupted", e);
        }
    }
}
