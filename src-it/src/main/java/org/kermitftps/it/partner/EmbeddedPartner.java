package org.kermitftps.it.partner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.ftpserver.ConnectionConfigFactory;
import org.apache.ftpserver.DataConnectionConfigurationFactory;
import org.apache.ftpserver.FtpServer;
import org.apache.ftpserver.FtpServerFactory;
import org.apache.ftpserver.ftplet.FtpException;
import org.apache.ftpserver.ftplet.Ftplet;
import org.apache.ftpserver.listener.Listener;
import org.apache.ftpserver.listener.ListenerFactory;
import org.apache.ftpserver.usermanager.impl.BaseUser;
import org.kermitftps.support.TestCertificates;

/**
 * A trading partner inside this JVM: Apache FtpServer on the loopback, TLS 1.2 and 1.3 only, with a certificate, a user
 * and a password made at the start and a home directory of the caller's.
 *
 * <p>It takes neither credentials nor data in clear. Ports are whatever the system has free.
 */
public final class EmbeddedPartner implements AutoCloseable {
    private static final String LISTENER = "default"; // the name FtpServer gives the one it starts by itself

    private final FtpServer server;
    private final Listener listener;
    private final BaseUser user;
    private final TestCertificates.Authority authority;
    private final Arrivals arrivals;

    private EmbeddedPartner(BaseUser user, boolean implicit) throws IOException, FtpException {
        this.user = user;
        Files.createDirectories(home());
        authority = TestCertificates.authority("Authority of one day");
        arrivals = new Arrivals();
        listener = listener(new PartnerTls(authority.issue(host(), "127.0.0.1")), implicit);
        server = server(listener, user, arrivals);
        server.start();
    }

    /** Starts a partner that speaks clear text until AUTH TLS (RFC 4217). */
    public static EmbeddedPartner explicit(Path home) throws IOException, FtpException {
        return new EmbeddedPartner(PartnerUser.of(home), false);
    }

    /** Starts a partner that speaks TLS from the first byte, as on port 990. */
    public static EmbeddedPartner implicit(Path home) throws IOException, FtpException {
        return new EmbeddedPartner(PartnerUser.of(home), true);
    }

    /** Starts an explicit partner that takes uploads at this many bytes a second, for what has to happen meanwhile. */
    public static EmbeddedPartner slow(Path home, int bytesPerSecond) throws IOException, FtpException {
        return new EmbeddedPartner(PartnerUser.slow(home, bytesPerSecond), false);
    }

    /** A name the certificate stands for. */
    public String host() {
        return "localhost";
    }

    /** The control port the system gave. */
    public int port() {
        return listener.getPort();
    }

    /** The one user name the partner knows. */
    public String username() {
        return user.getName();
    }

    /** That user's password, made at the start. */
    public String password() {
        return user.getPassword();
    }

    /** The user's home on this machine: what arrived. */
    public Path home() {
        return Path.of(user.getHomeDirectory());
    }

    /** Writes the certificate of the partner's authority as PEM, for {@code verifyFile}. */
    public Path writeAuthority(Path pem) throws IOException {
        return TestCertificates.writePem(pem, authority.certificate());
    }

    /** What came in, counted by name. */
    public Arrivals arrivals() {
        return arrivals;
    }

    @Override
    public void close() {
        server.stop();
    }

    private static Listener listener(PartnerTls tls, boolean implicit) {
        DataConnectionConfigurationFactory data = new DataConnectionConfigurationFactory();
        data.setPassiveAddress("127.0.0.1");
        data.setSslConfiguration(tls);
        ListenerFactory listener = new ListenerFactory();
        listener.setServerAddress("127.0.0.1");
        listener.setPort(0);
        listener.setSslConfiguration(tls);
        listener.setImplicitSsl(implicit);
        listener.setDataConnectionConfiguration(data.createDataConnectionConfiguration());
        return listener.createListener();
    }

    private static FtpServer server(Listener listener, BaseUser user, Arrivals arrivals) throws FtpException {
        ConnectionConfigFactory connections = new ConnectionConfigFactory();
        connections.setAnonymousLoginEnabled(false);
        FtpServerFactory factory = new FtpServerFactory();
        factory.setConnectionConfig(connections.createConnectionConfig());
        factory.addListener(LISTENER, listener);
        factory.getUserManager().save(user);
        Map<String, Ftplet> ftplets = new LinkedHashMap<>();
        ftplets.put("tls-only", new TlsOnly());
        ftplets.put("arrivals", arrivals);
        factory.setFtplets(ftplets);
        return factory.createServer();
    }
}
