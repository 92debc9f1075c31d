package org.kermitftps.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.kermitftps.failure.Failure;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.OptionFailure;

/** What option {@code authType} lists, in order (SET FTP AUTHTYPE of Kermit). */
public enum AuthMechanism {
    /** {@code AUTH TLS} of RFC 4217, with the older spelling {@code AUTH TLS-P} behind it. */
    TLS(NegotiationStep.AUTH_TLS),
    /** {@code AUTH TLS-P} alone, for a server that stumbles over {@code AUTH TLS}. */
    TLS_P(NegotiationStep.AUTH_TLS_P),
    /** {@code AUTH TLS-C}, the drafts' other name of {@code AUTH TLS}. */
    TLS_C(NegotiationStep.AUTH_TLS_C),
    /** {@code AUTH SSL}: older than the RFC; implies protected data connections. */
    SSL(NegotiationStep.AUTH_SSL);

    private static final String ACCEPTED = "; accepted: automatic, tls, ssl, tls-p, tls-c, or a list such as ssl,tls";

    private final NegotiationStep firstStep;

    AuthMechanism(NegotiationStep firstStep) {
        this.firstStep = firstStep;
    }

    /** The command this mechanism opens with. */
    public NegotiationStep firstStep() {
        return firstStep;
    }

    /**
     * Reads the option's value.
     *
     * @param list {@code automatic}, or names separated by commas
     * @throws FtpsException {@link Failure#OPTION_INVALID} for anything else, naming the good values;
     *     {@link Failure#MECHANISM_NOT_BUILT_IN} for what Kermit knows and this component does not yet
     */
    public static List<AuthMechanism> parse(String list) throws FtpsException {
        if (list.strip().equalsIgnoreCase("automatic")) {
            return List.of(TLS, SSL);
        }
        List<AuthMechanism> mechanisms = new ArrayList<>();
        for (String name : list.strip().split("\\s*,\\s*", -1)) {
            AuthMechanism mechanism = one(name.toLowerCase(Locale.ROOT));
            if (mechanisms.contains(mechanism) || mechanism == TLS_P && mechanisms.contains(TLS)) {
                throw new FtpsException(
                        OptionFailure.OPTION_INVALID,
                        "authType=" + list + " names a mechanism twice; tls includes tls-p");
            }
            mechanisms.add(mechanism);
        }
        return List.copyOf(mechanisms);
    }

    private static AuthMechanism one(String name) throws FtpsException {
        return switch (name) {
            case "tls" -> TLS;
            case "tls-p" -> TLS_P;
            case "tls-c" -> TLS_C;
            case "ssl" -> SSL;
            case "gssapi-krb5" -> throw new FtpsException(OptionFailure.MECHANISM_NOT_BUILT_IN, "authType=" + name);
            default ->
                throw new FtpsException(OptionFailure.OPTION_INVALID, "authType=" + name + reason(name) + ACCEPTED);
        };
    }

    private static String reason(String name) {
        return switch (name) {
            case "kerberos4" ->
                " was withdrawn: single DES, broken for decades (RFC 6649); the other side has gssapi-krb5";
            case "srp" -> " was never standardised for FTP, and no server that is maintained offers it";
            default -> "";
        };
    }
}
