package org.kermitftps.tls;

import static org.kermitftps.failure.TlsFailure.TLS_HANDSHAKE_CUT;
import static org.kermitftps.failure.TlsFailure.TLS_HANDSHAKE_FAILED;
import static org.kermitftps.failure.TlsFailure.TLS_HANDSHAKE_TIMEOUT;
import static org.kermitftps.failure.TlsFailure.TLS_NOT_SPOKEN;
import static org.kermitftps.failure.TlsFailure.TLS_VERSION_REFUSED;

import java.io.EOFException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.net.ssl.SSLException;
import org.kermitftps.failure.Failure;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.TlsFailure;

/** What a failed handshake means: the table of what was seen, first match wins. */
final class HandshakeFailures {

    /**
     * @param kind the exception seen
     * @param says part of its text or its causes' in lower case; empty = any
     */
    record Row(Class<? extends Throwable> kind, String says, Failure failure, String because) {

        boolean fits(Throwable seen, String text) {
            return kind.isInstance(seen) && text.contains(says);
        }
    }

    static final List<Row> TABLE = List.of(
            new Row(PlainTextException.class, "", TLS_NOT_SPOKEN, "the first byte is no TLS record type"),
            new Row(SocketTimeoutException.class, "", TLS_HANDSHAKE_TIMEOUT, "the deadline came first"),
            new Row(EOFException.class, "", TLS_HANDSHAKE_CUT, "FIN in the handshake"),
            new Row(SocketException.class, "", TLS_HANDSHAKE_CUT, "RST in the handshake"),
            new Row(Exception.class, "protocol_version", TLS_VERSION_REFUSED, "alert 70, in the words of both engines"),
            new Row(
                    Exception.class,
                    "selected protocol version",
                    TLS_VERSION_REFUSED,
                    "JDK, server answers in a lower one"),
            new Row(
                    Exception.class,
                    "",
                    TLS_HANDSHAKE_FAILED,
                    "every other alert, and what the engine could not accept"));

    /** RFC 8446 section 6.2, RFC 5246 section 7.2.2. handshake_failure is what OpenSSL answers to none at all in TLS 1.2. */
    static final List<String> ABOUT_OUR_CERTIFICATE = List.of(
            "bad_certificate",
            "unsupported_certificate",
            "certificate_revoked",
            "certificate_expired",
            "certificate_unknown",
            "certificate_required",
            "unknown_ca",
            "access_denied",
            "decrypt_error",
            "handshake_failure");

    private HandshakeFailures() {}

    /**
     * What an alert after a request for our certificate means. In TLS 1.3 it comes after our side of the handshake is
     * complete, with the first reply.
     *
     * @param shown what the server got when it asked, {@code null} = it did not ask
     * @return {@code null} if the alert is about something else
     */
    static FtpsException aboutOurCertificate(Exception seen, String shown, String where) {
        String text = text(seen);
        return seen instanceof SSLException
                        && shown != null
                        && ABOUT_OUR_CERTIFICATE.stream().anyMatch(text.toLowerCase(java.util.Locale.ROOT)::contains)
                ? new FtpsException(TlsFailure.CLIENT_CERTIFICATE_REFUSED, where + ": " + text + "; " + shown, seen)
                : null;
    }

    /** @param where plan and host, for the message */
    static FtpsException explain(Exception seen, String where) {
        String text = text(seen);
        Failure failure = TABLE.stream()
                .filter(row -> row.fits(seen, text.toLowerCase(java.util.Locale.ROOT)))
                .map(Row::failure)
                .findFirst()
                .orElse(TLS_HANDSHAKE_FAILED);
        return failure == TLS_NOT_SPOKEN
                ? new FtpsException(failure, where, 0, seen.getMessage(), seen)
                : new FtpsException(failure, where + ": " + text, seen);
    }

    /** The engines wrap the alert in one to three exceptions that repeat each other. */
    private static String text(Throwable seen) {
        Set<String> texts = new LinkedHashSet<>();
        for (Throwable each = seen; each != null; each = each.getCause()) {
            texts.add(each.getMessage() == null ? each.getClass().getSimpleName() : each.getMessage());
        }
        return String.join(" / ", texts);
    }
}
