package org.kermitftps.it.servers;

import java.nio.file.Path;
import java.util.List;

/**
 * A real FTP server that nobody in this project wrote, started for the tests, with one user whose home is empty at the
 * start of each test. Paths are relative to that home. Everything but the network goes through the container, so it
 * tells what the server has, not what a client believes.
 */
public interface FtpServerUnderTest {

    /** What it is, for test names and messages. */
    String name();

    /** The name its certificate is for; {@code 127.0.0.1} reaches the same server under a wrong name. */
    String host();

    /** The control port. */
    int port();

    /** The first of the ports it opens for passive data connections. */
    int passiveLow();

    /** The last of them. */
    int passiveHigh();

    /** Whether TLS starts with the first byte. */
    boolean implicit();

    /** The one user. */
    String user();

    /** The user's password, made anew for each run. */
    String password();

    /** The authority that signed the server's certificate, PEM. */
    Path caPem();

    /** Lines the server logged since the test began. */
    List<String> log();

    /** Commands the server received since the test began, verbs in capitals, the password masked by the server. */
    List<String> commands();

    /** TLS handshakes on data connections since the test began, by the server's own log. */
    ReuseCount reuse();

    /** Names of all files below the home, sorted. */
    List<String> list();

    /** Size in bytes. */
    long sizeOf(String remote);

    /** SHA-256 in hexadecimal digits, computed beside the server: for files too large to fetch. */
    String sha256(String remote);

    /** The content of a file. */
    byte[] read(String remote);

    /** Puts a file into the home, owned by the user. */
    void write(String remote, byte[] content);

    /**
     * Runs a command beside the server and returns what it printed.
     *
     * @throws IllegalStateException if it ends with anything but 0; the message has its output
     */
    String run(String... command);
}
