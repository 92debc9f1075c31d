package org.kermitftps.tls;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSession;
import org.kermitftps.failure.DataFailure;
import org.kermitftps.failure.Failure;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.OptionFailure;
import org.kermitftps.failure.TlsFailure;
import org.kermitftps.policy.CloseNotify;
import org.kermitftps.policy.SessionReuse;
import org.kermitftps.policy.TlsPlan;
import org.kermitftps.policy.TlsReport;

/**
 * TLS of one control connection and its data connections (RFC 4217): one SSLContext, one judge of certificates, the
 * session the data connections resume. Made anew for every control connection; data connections may be secured from
 * any thread after {@link #secureControl} has returned.
 */
public final class ControlTls {

    private final TlsPlan plan;
    private final TlsPeer peer;
    private final TlsSettings settings;
    private final PeerVerifier verifier;
    private final ClientKeys keys;
    private final Engines engines;
    private final EngineParameters parameters;
    private final Buffers buffers = new Buffers();
    /** Its certificate is every data connection's, and its cipher suite that of the session they resume. */
    private volatile TlsReport control;

    /** @throws FtpsException {@link Failure#ENGINE_MISSING}, or {@link Failure#OPTION_INVALID} for unusable keys or suites */
    public ControlTls(TlsPlan plan, TlsPeer peer, TlsSettings settings) throws FtpsException {
        this.plan = plan;
        this.peer = peer;
        this.settings = settings;
        keys = new ClientKeys(settings.keys());
        try {
            verifier = new PeerVerifier(peer, settings, this::staples);
        } catch (GeneralSecurityException e) {
            throw new FtpsException(OptionFailure.TRUST_MATERIAL_UNREADABLE, "the JVM's default trust store: " + e, e);
        }
        engines = engines();
        parameters = new EngineParameters(plan, peer, settings.cipherSuites());
    }

    /** The row of the plan table this connection follows. */
    public TlsPlan plan() {
        return plan;
    }

    /**
     * Makes the control connection a TLS connection: after the 234 to AUTH, or at once on an implicit port. On failure
     * the plain socket is closed.
     *
     * @throws FtpsException certificate faults, or one of the TLS_ rows of {@link Failure}
     */
    public TlsSocket secureControl(Socket connected) throws FtpsException {
        return secure(connected, Channel.CONTROL, false, engines.fresh());
    }

    /**
     * Makes a data connection a TLS connection that resumes the control session, and judges what came of it. On failure
     * the plain socket is closed; the reason is often in the server's reply on the control connection.
     *
     * @throws FtpsException {@link Failure#DATA_OTHER_IDENTITY}, {@link Failure#DATA_NOT_RESUMED}, or as
     *     {@link #secureControl}
     */
    public TlsSocket secureData(Socket connected) throws FtpsException {
        return secureData(connected, settings.closeNotify() != CloseNotify.FALSE);
    }

    /**
     * The same for a download: with {@link CloseNotify#AUTO} it may end without close_notify, and the caller asks
     * {@link TlsSocket#sawCloseNotify} and judges.
     *
     * @throws FtpsException as {@link #secureData}
     */
    public TlsSocket secureDownload(Socket connected) throws FtpsException {
        return secureData(connected, settings.closeNotify() == CloseNotify.TRUE);
    }

    /**
     * Sends the ClientHello of a data connection before the server has accepted the transfer, and waits for nothing.
     *
     * @param download as {@link #secureDownload}, or as {@link #secureData}
     */
    public BegunTls begin(Socket connected, boolean download) throws FtpsException {
        CloseNotify wanted = settings.closeNotify();
        boolean required = download ? wanted == CloseNotify.TRUE : wanted != CloseNotify.FALSE;
        BegunTls begun = prepare(connected, Channel.DATA, required, dataEngine());
        begun.hello();
        return begun;
    }

    private TlsSocket secureData(Socket connected, boolean requireCloseNotify) throws FtpsException {
        return secure(connected, Channel.DATA, requireCloseNotify, dataEngine());
    }

    private SSLEngine dataEngine() throws FtpsException {
        if (verifier.identity() == null) {
            throw new IllegalStateException(
                    "secureControl comes first: a data connection is judged by its certificate");
        }
        // With a context of its own a data connection has nothing to offer, whatever the engine caches.
        boolean offer = settings.reuse() != SessionReuse.OFF;
        return offer ? engines.resuming() : engines().fresh();
    }

    private TlsSocket secure(Socket connected, Channel channel, boolean requireCloseNotify, SSLEngine engine)
            throws FtpsException {
        return prepare(connected, channel, requireCloseNotify, engine).finish();
    }

    private BegunTls prepare(Socket connected, Channel channel, boolean requireCloseNotify, SSLEngine engine)
            throws FtpsException {
        try {
            // Nagle costs 40 ms a handshake, and that is one a file.
            connected.setTcpNoDelay(true);
            parameters.apply(engine, offered(channel));
            TlsLink link =
                    new TlsLink(connected, engine, channel, requireCloseNotify, this::aboutOurCertificate, buffers);
            return new BegunTls(this, link, channel, settings.handshakeTimeout());
        } catch (IOException | RuntimeException e) {
            close(connected);
            throw explain(e, engine);
        }
    }

    /** The suite of the session to resume; {@code null} if none is offered. */
    private String offered(Channel channel) {
        return channel == Channel.DATA && settings.reuse() != SessionReuse.OFF ? control.cipherSuite() : null;
    }

    TlsReport judge(Channel channel, SSLEngine engine) throws IOException {
        boolean resumed = verifier.take(engine) == null;
        SSLSession session = engine.getSession();
        X509Certificate leaf = (X509Certificate) session.getPeerCertificates()[0];
        if (channel == Channel.DATA) {
            judgeData(resumed, leaf);
            return report(session, resumed, control.peer(), leaf, control.fingerprint());
        }
        acceptIdentity(resumed, leaf, engine);
        control = report(session, resumed, CertificateText.subject(leaf), leaf, Fingerprints.sha256(leaf));
        return control;
    }

    private TlsReport report(
            SSLSession session, boolean resumed, String subject, X509Certificate leaf, String fingerprint) {
        return new TlsReport(
                plan.engine().name().toLowerCase(Locale.ROOT),
                session.getProtocol(),
                session.getCipherSuite(),
                resumed,
                subject,
                leaf.getNotAfter().toInstant(),
                fingerprint);
    }

    private void acceptIdentity(boolean unjudged, X509Certificate leaf, SSLEngine engine) throws IOException {
        if (unjudged) {
            throw new FtpsException(
                    TlsFailure.TLS_HANDSHAKE_FAILED, where() + ": no certificate was shown to be judged");
        }
        verifier.identity(leaf);
        engines.established(engine);
    }

    private void judgeData(boolean resumed, X509Certificate leaf) throws FtpsException {
        // PeerVerifier has refused others in a full handshake already; this also covers what an engine calls resumed.
        if (!leaf.equals(verifier.identity())) {
            throw new FtpsException(DataFailure.DATA_OTHER_IDENTITY, where() + ": " + CertificateText.of(leaf));
        }
        if (!resumed && settings.reuse() == SessionReuse.REQUIRED) {
            throw new FtpsException(DataFailure.DATA_NOT_RESUMED, where());
        }
    }

    FtpsException explain(Exception seen, SSLEngine engine) {
        PeerVerifier.Judgement judgement = verifier.take(engine);
        if (judgement != null && judgement.fault() != null) {
            return judgement.fault();
        }
        FtpsException refused = aboutOurCertificate(seen);
        if (refused != null) {
            return refused;
        }
        return seen instanceof FtpsException known ? known : HandshakeFailures.explain(seen, where());
    }

    private FtpsException aboutOurCertificate(Exception seen) {
        return HandshakeFailures.aboutOurCertificate(seen, keys.shown(), where());
    }

    private List<byte[]> staples(SSLEngine handshaking) {
        return engines.staples(handshaking);
    }

    private String where() {
        return peer.host() + " with " + plan.label();
    }

    private static void close(Socket connected) {
        try {
            connected.close();
        } catch (IOException e) {
            // The failure itself is being reported.
        }
    }

    private Engines engines() throws FtpsException {
        try {
            return switch (plan.engine()) {
                case BC -> new BouncyCastleEngines(peer, keys, verifier);
                case JDK -> new JdkEngines(peer, List.of(keys), verifier);
                case BCTLS, LEGACY -> new BcTlsEngines(plan, peer, keys, verifier);
            };
        } catch (NoClassDefFoundError e) {
            throw new FtpsException(OptionFailure.ENGINE_MISSING, "the plan " + plan.label(), e);
        } catch (GeneralSecurityException e) {
            throw new FtpsException(
                    OptionFailure.OPTION_INVALID, "TLS cannot be set up for " + plan.label() + ": " + e, e);
        }
    }
}
