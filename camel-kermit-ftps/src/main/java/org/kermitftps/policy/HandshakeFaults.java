package org.kermitftps.policy;

import java.util.Set;
import org.kermitftps.failure.Failure;
import org.kermitftps.failure.NegotiationFailure;
import org.kermitftps.failure.TlsFailure;

/** What a failed handshake is to the dance. */
public final class HandshakeFaults {

    private static final Set<Failure> ABOUT_A_CERTIFICATE = Set.of(
            TlsFailure.CERTIFICATE_UNTRUSTED,
            TlsFailure.CERTIFICATE_OTHER_HOST,
            TlsFailure.CERTIFICATE_OUT_OF_DATE,
            TlsFailure.CERTIFICATE_WEAK,
            TlsFailure.CERTIFICATE_NOT_PINNED,
            TlsFailure.KEY_NOT_PINNED,
            TlsFailure.KNOWN_HOSTS_UNUSABLE,
            TlsFailure.REVOCATION_UNKNOWN,
            TlsFailure.CLIENT_CERTIFICATE_REFUSED);

    /** Somebody in between, or the operator's own word: no rule may lead on from here. */
    private static final Set<Failure> FINAL = Set.of(
            NegotiationFailure.CLEAR_TEXT_INJECTED,
            TlsFailure.CERTS_OK_OVER,
            TlsFailure.KNOWN_HOST_CHANGED,
            TlsFailure.CERTIFICATE_REVOKED);

    private HandshakeFaults() {}

    /** The event the rules are asked about. */
    public static NegotiationEvent.Kind kind(Failure failure) {
        if (ABOUT_A_CERTIFICATE.contains(failure)) {
            return NegotiationEvent.Kind.CERTIFICATE_REFUSED;
        }
        return failure.again() == Failure.Again.NEXT_TLS_PLAN
                ? NegotiationEvent.Kind.PLAN_REFUSED
                : NegotiationEvent.Kind.FAILED;
    }

    /** Whether the rules are not asked at all: no other mechanism, and no clear text whatever clearTextFallback says. */
    public static boolean areFinal(Failure failure) {
        return FINAL.contains(failure);
    }
}
