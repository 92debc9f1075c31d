package org.kermitftps.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** One control connection of a {@link ScriptedFtpServer}: the words an {@code Answer} is made of, and what was heard. */
public final class FtpConversation extends FtpDataConnections implements Runnable {

    private final ScriptedFtpServer server;
    private final List<String> commands = new CopyOnWriteArrayList<>();

    private final Socket wire;
    private volatile Socket control;
    /** Kept from the garbage collector, whose finalizer would say close_notify into the clear text. */
    private Socket abandoned;

    private volatile boolean open = true;
    private boolean tls;

    private String directory = "/";
    private String renameFrom;
    private int restart;

    FtpConversation(ScriptedFtpServer server, Socket control) {
        super(new FtpDataPort(control.getLocalAddress()));
        this.server = server;
        this.control = control;
        this.wire = control;
    }

    /** What the client said, in order, marked {@code c:} in clear or {@code t:} inside TLS. */
    public List<String> commands() {
        return commands;
    }

    boolean isOpen() {
        return open;
    }

    @Override
    public void run() {
        try {
            control.setTcpNoDelay(true);
            if (server.isImplicit()) {
                privateData(true);
                startTls();
            }
            server.greeting().give(this, "");
            for (String line = readLine(); line != null; line = readLine()) {
                commands.add((tls ? "t:" : "c:") + line);
                int blank = line.indexOf(' ');
                server.answer(line).give(this, blank < 0 ? "" : line.substring(blank + 1));
            }
        } catch (IOException e) {
            // The client went away, or the script closed the connection.
        } finally {
            close();
            open = false;
        }
    }

    /** Unbuffered, because what follows an AUTH belongs to TLS. */
    private String readLine() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        InputStream in = control.getInputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                return null;
            }
            line.write(b);
        }
        String text = line.toString(StandardCharsets.UTF_8);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    /** Sends one reply line. */
    public void say(String reply) throws IOException {
        sayRaw(reply + "\r\n");
    }

    /** Sends as is, in one piece. */
    public void sayRaw(String text) throws IOException {
        control.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        control.getOutputStream().flush();
    }

    /** Writes to the wire past TLS, as vsftpd's last words are. */
    public void sayPastTls(String text) throws IOException {
        wire.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Waits for the client's next byte and swallows it: the first of its ClientHello, say; -1 when the client is gone. */
    public int awaitByte() throws IOException {
        return control.getInputStream().read();
    }

    /** Reads the commands that have arrived and answers none of them; how many there were. */
    public int swallowPending() throws IOException {
        int lines = 0;
        control.setSoTimeout(300);
        try {
            for (String line = readLine(); line != null; line = readLine()) {
                commands.add((tls ? "t:" : "c:") + line);
                lines++;
            }
        } catch (SocketTimeoutException e) {
            control.setSoTimeout(0);
        }
        return lines;
    }

    /** Waits for one record of TLS on a connection that is in clear text for us, and swallows it. */
    public void awaitRecord() throws IOException {
        byte[] header = wire.getInputStream().readNBytes(5);
        wire.getInputStream().readNBytes(Byte.toUnsignedInt(header[3]) * 256 + Byte.toUnsignedInt(header[4]));
    }

    /** Goes on inside TLS, as the server of the connection. */
    public void startTls() throws IOException {
        control = secured(control, server.controlContext(), !server.clearsCommands());
        tls = true;
    }

    /** Ends TLS with close_notify both ways and goes on in clear text; {@link ScriptedFtpServer#clearingCommands}. */
    public void endTls() throws IOException {
        // Not close(): over TLS 1.3 the JDK's does not wait for the client's close_notify.
        InputStream in = control.getInputStream();
        control.shutdownOutput();
        in.readAllBytes();
        endTlsSilently();
    }

    /** Goes on in clear text as if there had been no TLS. */
    public void endTlsSilently() {
        abandoned = control;
        control = wire;
        tls = false;
    }

    private Socket secured(Socket plain, SSLContext context, boolean closesPlain) throws IOException {
        SSLSocket socket =
                (SSLSocket) context.getSocketFactory().createSocket(plain, null, plain.getPort(), closesPlain);
        socket.setUseClientMode(false);
        socket.setEnabledProtocols(server.protocols());
        socket.setNeedClientAuth(server.demandsCertificates());
        socket.startHandshake();
        return socket;
    }

    @Override
    Socket protect(Socket plain) throws IOException {
        return secured(plain, server.dataContext(), true);
    }

    /** The content of a file, by the name a command gave. */
    public byte[] content(String name) {
        return files().get(path(name));
    }

    /** The current directory. */
    String directory() {
        return directory;
    }

    void directory(String path) {
        directory = path;
    }

    /** The absolute path an argument means. */
    public String path(String argument) {
        return FtpFiles.resolve(directory, argument);
    }

    /** Where the next RETR begins (REST). */
    public int restart() {
        return restart;
    }

    void restart(int place) {
        restart = place;
    }

    /** Absolute path of the last RNFR. */
    public String renameFrom() {
        return renameFrom;
    }

    public void renameFrom(String path) {
        renameFrom = path;
    }

    FtpFiles files() {
        return server.files();
    }

    /** Drops the control connection and the data port. */
    public void close() {
        try {
            dataPort().close();
            if (server.clearsCommands()) {
                // A TLS socket that leaves the one below it open would wait for the client's goodbye first.
                wire.close();
            }
            control.close();
        } catch (IOException e) {
            // Closed is closed.
        }
    }
}
