package org.kermitftps.policy;

import static org.kermitftps.policy.NegotiationEvent.Kind.CERTIFICATE_REFUSED;

import java.util.List;
import java.util.Optional;
import org.kermitftps.failure.ConnectionFailure;
import org.kermitftps.failure.Failure;
import org.kermitftps.failure.NegotiationFailure;
import org.kermitftps.failure.OptionFailure;
import org.kermitftps.failure.TlsFailure;

/**
 * What a failed handshake is to the dance. A failure without a row is one of the plan if another plan may mend it, and a
 * failed handshake otherwise.
 */
public final class HandshakeFaults {

    /**
     * One failure.
     *
     * @param failure what ended the handshake
     * @param kind the event the rules are asked about; {@code null} if they are not asked at all
     * @param because why
     */
    public record Row(Failure failure, NegotiationEvent.Kind kind, String because) {}

    /** All rows. */
    public static final List<Row> TABLE = List.of(
            refused(TlsFailure.CERTIFICATE_UNTRUSTED, "nobody we trust vouches for it"),
            refused(TlsFailure.CERTIFICATE_OTHER_HOST, "it is another host's"),
            refused(TlsFailure.CERTIFICATE_OUT_OF_DATE, "its authority does not vouch for it today"),
            refused(TlsFailure.CERTIFICATE_WEAK, "anybody may have made it"),
            refused(TlsFailure.CERTIFICATE_NOT_PINNED, "it is not the one the operator named"),
            refused(TlsFailure.KEY_NOT_PINNED, "it has none of the keys the operator named"),
            refused(TlsFailure.KNOWN_HOSTS_UNUSABLE, "nobody can tell whether it is the known one"),
            refused(TlsFailure.REVOCATION_UNKNOWN, "nobody can tell whether it was revoked"),
            refused(TlsFailure.CLIENT_CERTIFICATE_REFUSED, "the server wants another one of ours, with every plan"),
            last(OptionFailure.OPTION_INVALID, "our own mistake, so the server refused nothing"),
            last(OptionFailure.ENGINE_MISSING, "our own mistake, so the server refused nothing"),
            last(OptionFailure.TRUST_MATERIAL_UNREADABLE, "our own mistake, so the server refused nothing"),
            last(ConnectionFailure.PROXY_UNREACHABLE, "the server was not asked, so it refused nothing"),
            last(ConnectionFailure.PROXY_REFUSED, "the server was not asked, so it refused nothing"),
            last(ConnectionFailure.PROXY_LOGIN_REFUSED, "the server was not asked, so it refused nothing"),
            last(NegotiationFailure.CLEAR_TEXT_INJECTED, "somebody stands in between"),
            last(TlsFailure.CERTS_OK_OVER, "the operator's own word: not after that day"),
            last(TlsFailure.KNOWN_HOST_CHANGED, "the known server has been exchanged, or somebody stands in between"),
            last(TlsFailure.CERTIFICATE_REVOKED, "its own authority says that it is in wrong hands"));

    private HandshakeFaults() {}

    /** The event the rules are asked about. */
    public static NegotiationEvent.Kind kind(Failure failure) {
        return row(failure)
                .map(Row::kind)
                .orElse(
                        failure.again() == Failure.Again.NEXT_TLS_PLAN
                                ? NegotiationEvent.Kind.PLAN_REFUSED
                                : NegotiationEvent.Kind.FAILED);
    }

    /** Whether the rules are not asked at all: no other mechanism, and no clear text whatever clearTextFallback says. */
    public static boolean areFinal(Failure failure) {
        return row(failure).filter(row -> row.kind() == null).isPresent();
    }

    private static Optional<Row> row(Failure failure) {
        return TABLE.stream().filter(row -> row.failure() == failure).findFirst();
    }

    private static Row refused(Failure failure, String because) {
        return new Row(failure, CERTIFICATE_REFUSED, because);
    }

    private static Row last(Failure failure, String because) {
        return new Row(failure, null, because);
    }
}
