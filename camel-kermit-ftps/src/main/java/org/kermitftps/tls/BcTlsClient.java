package org.kermitftps.tls;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Vector;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSession;
import org.bouncycastle.tls.Certificate;
import org.bouncycastle.tls.CertificateStatusRequestItemV2;
import org.bouncycastle.tls.DefaultTlsClient;
import org.bouncycastle.tls.HashAlgorithm;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.SecurityParameters;
import org.bouncycastle.tls.ServerName;
import org.bouncycastle.tls.SignatureAlgorithm;
import org.bouncycastle.tls.SignatureAndHashAlgorithm;
import org.bouncycastle.tls.TlsAuthentication;
import org.bouncycastle.tls.TlsDHGroupVerifier;
import org.bouncycastle.tls.TlsSession;
import org.bouncycastle.tls.crypto.impl.jcajce.JcaTlsCertificate;
import org.bouncycastle.tls.crypto.impl.jcajce.JcaTlsCrypto;
import org.kermitftps.policy.TlsEngineName;
import org.kermitftps.policy.TlsPlan;

/** What one connection of {@link BcTlsEngine} offers and accepts. */
final class BcTlsClient extends DefaultTlsClient {

    /** The last one is for old servers only. */
    private static final List<Short> HASHES =
            List.of(HashAlgorithm.sha256, HashAlgorithm.sha384, HashAlgorithm.sha512, HashAlgorithm.sha1);

    private final JcaTlsCrypto crypto;
    private final TlsPeer peer;
    private final boolean legacy;
    private final BcTlsIdentities identities;
    private final TlsSession resume;
    private SSLEngine engine;
    private SSLParameters parameters;
    private volatile SSLSession session;
    private volatile TlsSession resumable;
    private volatile List<byte[]> staples = List.of();

    /** @param resume the session to offer, {@code null} = none */
    BcTlsClient(JcaTlsCrypto crypto, TlsPeer peer, TlsPlan plan, BcTlsIdentities identities, TlsSession resume) {
        super(crypto);
        this.crypto = crypto;
        this.peer = peer;
        this.identities = identities;
        this.resume = resume;
        legacy = plan.engine() == TlsEngineName.LEGACY;
    }

    /** Before the handshake begins. */
    void configure(SSLEngine by, SSLParameters chosen) {
        engine = by;
        parameters = chosen;
    }

    /** What is known of the connection; {@code null} before a certificate was shown. */
    SSLSession session() {
        return session;
    }

    /** The session later connections may resume; {@code null} if the server keeps none. */
    TlsSession resumable() {
        return resumable;
    }

    @Override
    protected ProtocolVersion[] getSupportedVersions() {
        return switch (parameters.getProtocols()[0]) {
            case "TLSv1" -> ProtocolVersion.TLSv10.only();
            case "TLSv1.1" -> ProtocolVersion.TLSv11.only();
            default -> ProtocolVersion.TLSv12.only();
        };
    }

    /** One answer, for the server's own certificate; RFC 6961 is withdrawn. */
    @Override
    protected Vector<CertificateStatusRequestItemV2> getMultiCertStatusRequest() {
        return null;
    }

    @Override
    protected int[] getSupportedCipherSuites() {
        return BcTlsSuites.codes(parameters.getCipherSuites());
    }

    @Override
    protected Vector<ServerName> getSNIServerNames() {
        Vector<ServerName> names = new Vector<>();
        for (SNIServerName name : parameters.getServerNames()) {
            names.add(new ServerName((short) name.getType(), name.getEncoded()));
        }
        return names.isEmpty() ? null : names;
    }

    @Override
    public TlsSession getSessionToResume() {
        return resume;
    }

    /**
     * RFC 7627 section 5.3 wants a full handshake without Extended Master Secret; but the session is offered to the data
     * connections of the server whose certificate was judged, only, and that server would refuse them a full one.
     */
    @Override
    public boolean allowLegacyResumption() {
        return true;
    }

    /** Servers of that age do not know RFC 5746; a renegotiation is refused in any case. */
    @Override
    public void notifySecureRenegotiation(boolean secure) {}

    /** No RSA-PSS, which the JDK's providers know under another name than Bouncy Castle asks for; such servers need none. */
    @Override
    protected Vector<SignatureAndHashAlgorithm> getSupportedSignatureAlgorithms() {
        Vector<SignatureAndHashAlgorithm> offered = new Vector<>();
        for (short hash : HASHES.subList(0, legacy ? HASHES.size() : HASHES.size() - 1)) {
            offered.add(SignatureAndHashAlgorithm.getInstance(hash, SignatureAlgorithm.ecdsa));
            offered.add(SignatureAndHashAlgorithm.getInstance(hash, SignatureAlgorithm.rsa));
        }
        return offered;
    }

    /** The chain is for the trust manager to judge. */
    @Override
    public boolean shouldCheckSigAlgOfPeerCerts() {
        return false;
    }

    @Override
    public TlsDHGroupVerifier getDHGroupVerifier() {
        int bits = legacy ? 1_024 : 2_048;
        return group -> group.getP().bitLength() >= bits;
    }

    @Override
    public TlsAuthentication getAuthentication() {
        return identities.authentication(this, context);
    }

    /** The OCSP answers that came with the server's certificate. */
    List<byte[]> staples() {
        return staples;
    }

    void stapled(List<byte[]> answers) {
        staples = answers;
    }

    /** A certificate was shown, not judged yet. */
    SSLEngine shown(List<X509Certificate> chain) {
        session = describe(context.getSecurityParametersHandshake(), chain);
        return engine;
    }

    @Override
    public void notifyHandshakeComplete() throws IOException {
        super.notifyHandshakeComplete();
        SecurityParameters agreed = context.getSecurityParametersConnection();
        session = describe(agreed, chain(agreed.getPeerCertificate()));
        resumable = context.getResumableSession();
    }

    private SSLSession describe(SecurityParameters agreed, List<X509Certificate> chain) {
        String protocol =
                switch (agreed.getNegotiatedVersion().getMinorVersion()) {
                    case 1 -> "TLSv1";
                    case 2 -> "TLSv1.1";
                    default -> "TLSv1.2";
                };
        return new BcTlsSession(peer, protocol, BcTlsSuites.name(agreed.getCipherSuite()), chain);
    }

    List<X509Certificate> chain(Certificate shown) throws IOException {
        List<X509Certificate> chain = new ArrayList<>();
        for (int i = 0; shown != null && i < shown.getLength(); i++) {
            chain.add(
                    JcaTlsCertificate.convert(crypto, shown.getCertificateAt(i)).getX509Certificate());
        }
        return List.copyOf(chain);
    }
}
