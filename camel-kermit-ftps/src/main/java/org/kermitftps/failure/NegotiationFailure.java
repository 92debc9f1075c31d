package org.kermitftps.failure;

import static org.kermitftps.failure.Failure.Again.NEVER;

/** The codes KFTPS-3xx: AUTH, PBSZ, PROT and CCC (RFC 2228, RFC 4217). */
public enum NegotiationFailure implements Failure {
    AUTH_REFUSED(
            "KFTPS-301",
            NEVER,
            "The server refused every AUTH mechanism, and a clear-text login was not asked for",
            "Ask the partner for FTPS, try implicit=true, or accept a clear-text password with clearTextFallback=true."),
    PBSZ_REFUSED(
            "KFTPS-302",
            NEVER,
            "The server refused PBSZ, so data protection cannot be negotiated",
            "Ask the partner; RFC 2228 requires PBSZ before PROT. autoEncryption=false leaves data in clear."),
    DATA_IN_CLEAR(
            "KFTPS-303",
            NEVER,
            "The data connection would be less protected than declared",
            "The server refused PROT, or autoEncryption=false left data in clear. Lower dataProtectionLevel on purpose, "
                    + "or accept what the server offers with clearTextFallback=true."),
    COMMANDS_IN_CLEAR(
            "KFTPS-304",
            NEVER,
            "The control connection would be less protected than declared",
            "Lower commandProtectionLevel on purpose, or accept what the server offers with clearTextFallback=true."),
    CLEAR_TEXT_INJECTED(
            "KFTPS-305",
            NEVER,
            "Bytes arrived in clear text after the server agreed to TLS",
            "Somebody between you and the server may be injecting replies; do not work around this, call the partner.");

    private final FailureRow row;

    NegotiationFailure(String code, Again again, String what, String remedy) {
        row = new FailureRow(code, again, what, remedy);
    }

    @Override
    public FailureRow row() {
        return row;
    }
}
