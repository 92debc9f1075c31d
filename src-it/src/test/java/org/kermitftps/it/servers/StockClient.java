package org.kermitftps.it.servers;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.apache.commons.net.ftp.FTPSClient;

/** Commons Net as it comes, trusting the server's authority: the client the fixtures are tried with. */
final class StockClient implements AutoCloseable {

    private final FTPSClient client;

    private StockClient(FTPSClient client) {
        this.client = client;
    }

    static StockClient connect(FtpServerUnderTest server) throws IOException {
        return connect(server.host(), server);
    }

    static StockClient connect(String name, FtpServerUnderTest server) throws IOException {
        FTPSClient client = new FTPSClient(server.implicit());
        client.setTrustManager(trusting(server));
        client.setEndpointCheckingEnabled(true);
        client.connect(name, server.port());
        return new StockClient(client);
    }

    /** Logs in, asks for protected data connections, and goes passive. */
    FTPSClient login(FtpServerUnderTest server) throws IOException {
        if (!client.login(server.user(), server.password())) {
            throw new IOException(client.getReplyString());
        }
        client.execPBSZ(0);
        client.execPROT("P");
        client.enterLocalPassiveMode();
        return client;
    }

    FTPSClient unwrap() {
        return client;
    }

    /** Stores a few bytes; the reply or the exception's text says how it went. */
    String store(String name, byte[] content) {
        try (InputStream body = new ByteArrayInputStream(content)) {
            client.storeFile(name, body);
            return client.getReplyString();
        } catch (IOException e) {
            return e.toString();
        }
    }

    @Override
    public void close() throws IOException {
        client.disconnect();
    }

    private static TrustManager trusting(FtpServerUnderTest server) throws IOException {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(TrustStore.of(server.caPem()));
            return factory.getTrustManagers()[0];
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }
}
