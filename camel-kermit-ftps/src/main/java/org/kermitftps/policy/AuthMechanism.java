package org.kermitftps.policy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.kermitftps.failure.Failure;
import org.kermitftps.failure.FtpsException;

/** What option {@code authType} lists, in order (SET FTP AUTHTYPE of Kermit). */
public enum AuthMechanism {
    /** {@code AUTH TLS} of RFC 4217, with the older spelling {@code AUTH TLS-P} behind it. */
    TLS(NegotiationStep.AUTH_TLS),
    /** {@code AUTH SSL}: older than the RFC; implies protected data connections. */
    SSL(NegotiationStep.AUTH_SSL);

    private static final List<String> NOT_BUILT_IN = List.of("gssapi-krb5", "kerberos4", "srp");

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
     * @throws FtpsException {@link Failure#OPTION_INVALID} for anything else, naming the good values
     */
    public static List<AuthMechanism> parse(String list) throws FtpsException {
        if (list.strip().equalsIgnoreCase("automatic")) {
            return List.of(TLS, SSL);
        }
        String[] names = list.strip().split("\\s*,\\s*", -1);
        AuthMechanism[] mechanisms = new AuthMechanism[names.length];
        for (int i = 0; i < names.length; i++) {
            mechanisms[i] = one(names[i]);
        }
        if (Arrays.stream(mechanisms).distinct().count() != names.length) {
            throw new FtpsException(Failure.OPTION_INVALID, "authType=" + list + " names a mechanism twice");
        }
        return List.of(mechanisms);
    }

    private static AuthMechanism one(String name) throws FtpsException {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "tls" -> TLS;
            case "ssl" -> SSL;
            default -> throw new FtpsException(Failure.OPTION_INVALID, "authType=" + name + reason(name));
        };
    }

    private static String reason(String name) {
        return NOT_BUILT_IN.contains(name.toLowerCase(Locale.ROOT))
                ? " is a Kermit mechanism that is not built in; accepted: automatic, tls, ssl, or a list such as ssl,tls"
                : "; accepted: automatic, tls, ssl, or a list such as ssl,tls";
    }
}
