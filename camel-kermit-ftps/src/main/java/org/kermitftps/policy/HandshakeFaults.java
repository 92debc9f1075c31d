package org.kermitftps.policy;

import org.kermitftps.failure.Failure;

/** What a failed handshake is to the dance. */
public final class HandshakeFaults {

    private HandshakeFaults() {}

    /** The event the rules are asked about. */
    public static NegotiationEvent.Kind kind(Failure failure) {
        return switch (failure) {
            case CERTIFICATE_UNTRUSTED,
                    CERTIFICATE_OTHER_HOST,
                    CERTIFICATE_NOT_PINNED,
                    KEY_NOT_PINNED,
                    KNOWN_HOSTS_UNUSABLE,
                    REVOCATION_UNKNOWN,
                    CLIENT_CERTIFICATE_REFUSED -> NegotiationEvent.Kind.CERTIFICATE_REFUSED;
            default ->
                failure.again() == Failure.Again.NEXT_TLS_PLAN
                        ? NegotiationEvent.Kind.PLAN_REFUSED
                        : NegotiationEvent.Kind.FAILED;
        };
    }

    /** Whether the rules are not asked at all: no other mechanism, and no clear text whatever clearTextFallback says. */
    public static boolean areFinal(Failure failure) {
        return switch (failure) {
            case CLEAR_TEXT_INJECTED, CERTS_OK_OVER, KNOWN_HOST_CHANGED, CERTIFICATE_REVOKED -> true;
            default -> false;
        };
    }
}
