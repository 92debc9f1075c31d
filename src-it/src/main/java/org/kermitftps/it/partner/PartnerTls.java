package org.kermitftps.it.partner;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import org.apache.ftpserver.ssl.ClientAuth;
import org.apache.ftpserver.ssl.SslConfiguration;
import org.kermitftps.support.TestCertificates;

/**
 * The partner's TLS, TLS 1.2 and 1.3.
 *
 * <p>One {@link SSLContext} serves the control and the data connections: FtpServer's own configuration makes a context
 * for each request, so a session of the control connection is unknown when the data connection wants to resume it.
 */
final class PartnerTls implements SslConfiguration {
    private static final String[] PROTOCOLS = {"TLSv1.3", "TLSv1.2"};

    private final SSLContext context;

    PartnerTls(TestCertificates.Issued certificate) {
        context = TestCertificates.serverContext(certificate);
    }

    @Override
    public SSLSocketFactory getSocketFactory() {
        return context.getSocketFactory();
    }

    @Override
    public SSLContext getSSLContext() {
        return context;
    }

    @Override
    public SSLContext getSSLContext(String protocol) {
        return context;
    }

    @Override
    public String[] getEnabledCipherSuites() {
        return null; // FtpServer's word for "the JVM's own choice"
    }

    @Override
    @Deprecated
    public String getEnabledProtocol() {
        return PROTOCOLS[0]; // the older form of the question below
    }

    @Override
    public String[] getEnabledProtocols() {
        return PROTOCOLS.clone();
    }

    @Override
    public ClientAuth getClientAuth() {
        return ClientAuth.NONE;
    }
}
