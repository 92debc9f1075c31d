package org.kermitftps.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A proxy on loopback for tests: one dialog for each connection, and behind it a tunnel to the port that was asked for, on
 * loopback whatever host was asked for. Keeps the targets as they were asked for.
 */
public final class ScriptedProxy implements AutoCloseable {

    /** What is said before the tunnel. */
    @FunctionalInterface
    public interface Dialog {

        /** No tunnel: the connection is closed. */
        int NO_TUNNEL = 0;

        /** @return the port to tunnel to, or {@link #NO_TUNNEL} */
        int run(ScriptedProxy proxy, InputStream in, OutputStream out) throws IOException;
    }

    private static final long JOIN_MILLIS = 5_000;

    private final Dialog dialog;
    private final ServerSocket listener;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<Socket> accepted = new CopyOnWriteArrayList<>();
    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    /** A proxy that has this dialog with everybody; {@link ProxyDialogs} has the usual ones. */
    public ScriptedProxy(Dialog dialog) {
        this.dialog = dialog;
        try {
            listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        run(this::accept);
    }

    /** The port it listens on. */
    public int port() {
        return listener.getLocalPort();
    }

    /** The targets so far, as they were asked for; SOCKS names and addresses are told apart by a word before them. */
    public List<String> asked() {
        return asked;
    }

    void asked(String target) {
        asked.add(target);
    }

    /** How often somebody connected. */
    public int connections() {
        return accepted.size();
    }

    /** How many connections of clients have not ended yet: a leak if their work is done. */
    public int openConnections() {
        return open.size();
    }

    private Thread run(Runnable task) {
        Thread thread = new Thread(task, "scripted-proxy-" + threads.size());
        threads.add(thread);
        thread.start();
        return thread;
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                accepted.add(client);
                open.add(client);
                run(() -> serve(client));
            } catch (IOException e) {
                // close() was called.
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            int port = dialog.run(this, client.getInputStream(), client.getOutputStream());
            if (port != Dialog.NO_TUNNEL) {
                tunnel(client, port);
            }
        } catch (IOException e) {
            // The client went away.
        } finally {
            open.remove(client);
        }
    }

    private void tunnel(Socket client, int port) throws IOException {
        try (Socket server = new Socket(InetAddress.getLoopbackAddress(), port)) {
            accepted.add(server);
            server.setTcpNoDelay(true);
            client.setTcpNoDelay(true);
            Thread back = run(() -> pump(server, client));
            pump(client, server);
            // The other direction goes on until the server has said everything.
            back.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pump(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // Either side ended it.
        }
        try {
            to.shutdownOutput();
        } catch (IOException e) {
            // It is closed already.
        }
    }

    /** Ends every socket and thread; fails if a thread does not end. */
    @Override
    public void close() {
        try {
            listener.close();
            for (Socket each : accepted) {
                each.close();
            }
            for (Thread thread : threads) {
                thread.join(JOIN_MILLIS);
                if (thread.isAlive()) {
                    throw new IllegalStateException(thread + " did not end");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
