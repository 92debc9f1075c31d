package org.kermitftps.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;

/**
 * An FTP(S) server on loopback for tests: a map from commands to answers, an in-memory file tree, and an exact record of
 * who said what, inside TLS or in clear. It answers like a well-behaved server ({@link UsualAnswers}) until a test tells
 * it otherwise with {@link #reply}, {@link #on} or {@link #once}.
 */
public final class ScriptedFtpServer implements AutoCloseable {

    /** What a command does: says something, moves data, drops the connection. */
    @FunctionalInterface
    public interface Answer {
        /** @param argument what follows the verb, empty if nothing does */
        void give(FtpConversation with, String argument) throws IOException;
    }

    private static final long JOIN_MILLIS = 5_000;

    private final TestCertificates.Issued certificate;
    private final boolean implicit;
    private final ServerSocket listener;
    private final Thread acceptor;
    private final FtpScript script = new FtpScript();
    private final List<FtpConversation> conversations = new CopyOnWriteArrayList<>();
    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    private final FtpFiles files = new FtpFiles();
    private volatile boolean demandsCertificates;
    private volatile SSLContext controlContext;
    private volatile SSLContext dataContext;
    private volatile boolean clearsCommands;
    private volatile String[] protocols = {"TLSv1.2", "TLSv1.3"};
    private volatile Answer greeting = (with, argument) -> with.say("220 ready");

    private ScriptedFtpServer(InetAddress host, TestCertificates.Issued certificate, boolean implicit) {
        this.certificate = certificate;
        this.implicit = implicit;
        controlContext = TestCertificates.serverContext(certificate);
        dataContext = controlContext;
        try {
            listener = new ServerSocket(0, 50, host);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        acceptor = new Thread(this::accept, "scripted-ftp-" + port());
    }

    /** A server that waits for AUTH. */
    public static ScriptedFtpServer explicit(TestCertificates.Issued certificate) {
        return new ScriptedFtpServer(InetAddress.getLoopbackAddress(), certificate, false).start();
    }

    /** A server that waits for AUTH on another loopback address. */
    public static ScriptedFtpServer explicitOn(InetAddress host, TestCertificates.Issued certificate) {
        return new ScriptedFtpServer(host, certificate, false).start();
    }

    /** A server that starts with TLS. */
    public static ScriptedFtpServer implicit(TestCertificates.Issued certificate) {
        return new ScriptedFtpServer(InetAddress.getLoopbackAddress(), certificate, true).start();
    }

    private ScriptedFtpServer start() {
        acceptor.start();
        return this;
    }

    /** The port it listens on. */
    public int port() {
        return listener.getLocalPort();
    }

    /** What is stored on it. */
    public FtpFiles files() {
        return files;
    }

    /** Answers a verb ({@code SIZE}) or one whole command ({@code AUTH TLS}) with these words from now on. */
    public ScriptedFtpServer reply(String command, String reply) {
        return on(command, (with, argument) -> with.say(reply));
    }

    /** Answers a verb or one whole command in this way from now on. */
    public ScriptedFtpServer on(String command, Answer answer) {
        script.on(command, answer);
        return this;
    }

    /** Answers a verb or one whole command in this way the next time only. */
    public ScriptedFtpServer once(String command, Answer answer) {
        script.once(command, answer);
        return this;
    }

    /** Grants CCC: 200, then close_notify, then clear text. */
    public ScriptedFtpServer clearingCommands() {
        clearsCommands = true;
        return on("CCC", (with, nothing) -> {
            with.say("200 in clear from here on");
            with.endTls();
        });
    }

    boolean clearsCommands() {
        return clearsCommands;
    }

    /** What is said to a new connection. */
    public ScriptedFtpServer greeting(Answer answer) {
        greeting = answer;
        return this;
    }

    /** The TLS versions spoken from now on. */
    public ScriptedFtpServer protocols(String... versions) {
        protocols = versions;
        return this;
    }

    /** Clients need a certificate of the authority from now on, on both kinds of connections. */
    public ScriptedFtpServer demandCertificates(TestCertificates.Authority clients) {
        controlContext = TestCertificates.serverContext(certificate, clients);
        dataContext = controlContext;
        demandsCertificates = true;
        return this;
    }

    boolean demandsCertificates() {
        return demandsCertificates;
    }

    /** Another certificate from now on, on both kinds of connections. */
    public ScriptedFtpServer controlCertificate(TestCertificates.Issued other) {
        controlContext = TestCertificates.serverContext(other);
        dataContext = controlContext;
        return this;
    }

    /** Another certificate on the data connections, as if somebody else answered there. */
    public ScriptedFtpServer dataCertificate(TestCertificates.Issued other) {
        dataContext = TestCertificates.serverContext(other);
        return this;
    }

    /** Data connections know nothing of the control connection's session: each is a full handshake. */
    public ScriptedFtpServer forgetfulData() {
        return dataCertificate(certificate);
    }

    /** Undoes {@link #dataCertificate} and {@link #forgetfulData}. */
    public ScriptedFtpServer rememberingData() {
        dataContext = controlContext;
        return this;
    }

    /** All control connections so far, oldest first. */
    public List<FtpConversation> conversations() {
        return conversations;
    }

    /** What the client said on its n-th connection, from 0, one {@code c:COMMAND} (clear) or {@code t:COMMAND} each. */
    public List<String> commands(int connection) {
        return List.copyOf(conversations.get(connection).commands());
    }

    /** What the client said on all connections. */
    public List<String> commands() {
        return conversations.stream().flatMap(each -> each.commands().stream()).toList();
    }

    /** How many control connections the client has not ended yet: a leak if its work is done. */
    public long openConnections() {
        return conversations.stream().filter(FtpConversation::isOpen).count();
    }

    Answer answer(String line) {
        return script.answer(line);
    }

    /** What the server does with a verb when no test interferes. */
    public static Answer usual(String verb) {
        return UsualAnswers.table().get(verb);
    }

    Answer greeting() {
        return greeting;
    }

    boolean isImplicit() {
        return implicit;
    }

    SSLContext controlContext() {
        return controlContext;
    }

    SSLContext dataContext() {
        return dataContext;
    }

    String[] protocols() {
        return protocols;
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                FtpConversation conversation = new FtpConversation(this, socket);
                conversations.add(conversation);
                Thread thread = new Thread(conversation, acceptor.getName() + "-" + conversations.size());
                threads.add(thread);
                thread.start();
            } catch (IOException e) {
                // close() was called, or one connection was gone before it was taken.
            }
        }
    }

    /** Ends every socket and thread; fails if a thread does not end. */
    @Override
    public void close() {
        try {
            listener.close();
            for (FtpConversation each : conversations) {
                each.close();
            }
            threads.add(acceptor);
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
