package org.kermitftps.policy;

/** A step of the security dance: a command on the control connection, a TLS handshake, or a question to the options. */
public enum NegotiationStep {
    /** What the server says first; after a 120 what it says next. */
    GREETING(null),
    /** RFC 4217 section 4. */
    AUTH_TLS("AUTH TLS"),
    /** The spelling of the drafts before RFC 4217. */
    AUTH_TLS_P("AUTH TLS-P"),
    /** The same, as the drafts named {@code AUTH TLS} beside {@code AUTH TLS-P}. */
    AUTH_TLS_C("AUTH TLS-C"),
    /** The oldest spelling; implies protected data. */
    AUTH_SSL("AUTH SSL"),
    /** The TLS handshake after AUTH was accepted. */
    HANDSHAKE(null),
    /** Implicit FTPS: the TLS handshake comes before the greeting. */
    HANDSHAKE_AT_CONNECT(null),
    /** Whether PBSZ and PROT follow the AUTH that succeeded; the options answer. */
    DATA_PROTECTION(null),
    /** The same on an implicit connection. */
    DATA_PROTECTION_IMPLICIT(null),
    /** RFC 2228 section 3; over TLS the size is always 0 (RFC 4217 section 8). */
    PBSZ("PBSZ 0"),
    /** The same command on an implicit connection, where old servers do not know it. */
    PBSZ_IMPLICIT("PBSZ 0"),
    /** Data connections private. */
    PROT_P("PROT P"),
    /** Data connections clear, because the operator declared so. */
    PROT_C("PROT C"),
    /** RFC 2228 section 3: after the login the control connection leaves TLS, because the operator declared so. */
    CCC("CCC");

    private final String command;

    NegotiationStep(String command) {
        this.command = command;
    }

    /** The wire form without CR LF; {@code null} for what is not a command. */
    public String command() {
        return command;
    }

    /** The command, or a name for what is none; for transcripts and the documentation. */
    public String label() {
        return switch (this) {
            case GREETING -> "greeting";
            case HANDSHAKE -> "TLS handshake";
            case HANDSHAKE_AT_CONNECT -> "TLS handshake at connect";
            case DATA_PROTECTION, DATA_PROTECTION_IMPLICIT -> "data protection";
            default -> command;
        };
    }

    /** Whether the step belongs to an implicit connection and its label alone does not tell. */
    public boolean isImplicitTwin() {
        return this == PBSZ_IMPLICIT || this == DATA_PROTECTION_IMPLICIT;
    }
}
