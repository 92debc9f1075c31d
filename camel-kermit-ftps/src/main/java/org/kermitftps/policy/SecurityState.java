package org.kermitftps.policy;

/**
 * Where the dance ended.
 *
 * @param mechanism {@code TLS}, {@code TLS-P}, {@code TLS-C}, {@code SSL}, {@code IMPLICIT} or {@code NONE}
 * @param command protection of the control connection
 * @param data protection of the data connections
 * @param tls the control connection's handshake, {@code null} in clear text
 */
public record SecurityState(String mechanism, ProtectionLevel command, ProtectionLevel data, TlsReport tls) {

    /** A connection nothing has been negotiated on. */
    public static final SecurityState CLEAR =
            new SecurityState("NONE", ProtectionLevel.CLEAR, ProtectionLevel.CLEAR, null);

    /**
     * The state right after a handshake. AUTH SSL and implicit TLS imply protected data connections
     * (draft-murray-auth-ftp-ssl; {@code ftp_auth} sets the level at once), AUTH TLS starts in clear (RFC 4217).
     */
    public static SecurityState secured(NegotiationStep by, TlsReport tls) {
        ProtectionLevel data = by == NegotiationStep.AUTH_SSL || by == NegotiationStep.HANDSHAKE_AT_CONNECT
                ? ProtectionLevel.PRIVATE
                : ProtectionLevel.CLEAR;
        return new SecurityState(mechanismOf(by), ProtectionLevel.PRIVATE, data, tls);
    }

    private static String mechanismOf(NegotiationStep by) {
        return by == NegotiationStep.HANDSHAKE_AT_CONNECT
                ? "IMPLICIT"
                : by.command().substring("AUTH ".length());
    }

    /** The same with another data level. */
    public SecurityState withData(ProtectionLevel level) {
        return new SecurityState(mechanism, command, level, tls);
    }

    /** The same after CCC: data connections keep their level, and their TLS session. */
    public SecurityState withClearCommands() {
        return new SecurityState(mechanism, ProtectionLevel.CLEAR, data, tls);
    }

    /** Whether the control connection is inside TLS. */
    public boolean isSecured() {
        return command != ProtectionLevel.CLEAR;
    }
}
