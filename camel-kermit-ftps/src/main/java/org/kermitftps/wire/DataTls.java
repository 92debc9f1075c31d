package org.kermitftps.wire;

import java.net.Socket;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.policy.TlsReport;
import org.kermitftps.tls.BegunTls;
import org.kermitftps.tls.ControlTls;
import org.kermitftps.tls.TlsSocket;

/** TLS of the data connections of one control connection: what the latest handshake came to and how the latest ended. */
final class DataTls {

    private TlsSocket latest;
    private boolean resumedBefore;

    /** @param verb of the transfer; the end of a RETR is judged by {@link DownloadEnd} */
    TlsSocket protect(ControlTls tls, Socket plain, String verb) throws FtpsException {
        latest = null;
        return kept(verb.equals("RETR") ? tls.secureDownload(plain) : tls.secureData(plain));
    }

    /** The first half: the ClientHello leaves, and nothing is waited for. */
    BegunTls begin(ControlTls tls, Socket plain, String verb) throws FtpsException {
        latest = null;
        return tls.begin(plain, verb.equals("RETR"));
    }

    /** The second half. */
    TlsSocket finish(BegunTls begun) throws FtpsException {
        return kept(begun.finish());
    }

    private TlsSocket kept(TlsSocket secured) {
        latest = secured;
        resumedBefore |= latest.report().resumed();
        return latest;
    }

    /** The latest handshake; {@code null} if there was none or it failed. */
    TlsReport report() {
        return latest == null ? null : latest.report();
    }

    /** Whether the latest connection resumed the control connection's session. */
    boolean resumed() {
        return latest != null && latest.report().resumed();
    }

    /** Whether any has. */
    boolean resumedBefore() {
        return resumedBefore;
    }

    /** Whether the latest connection was read to an end that TLS had not announced. */
    boolean endedWithoutCloseNotify() {
        return latest != null && !latest.sawCloseNotify();
    }

    /** A new control connection. */
    void forget() {
        latest = null;
        resumedBefore = false;
    }
}
