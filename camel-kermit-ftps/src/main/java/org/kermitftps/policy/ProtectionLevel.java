package org.kermitftps.policy;

import java.util.Locale;
import org.kermitftps.failure.Failure;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.OptionFailure;

/** Protection levels of RFC 2228 section 3 in rising order; options {@code commandProtectionLevel}, {@code dataProtectionLevel}. */
public enum ProtectionLevel {
    /** As sent. */
    CLEAR,
    /** Integrity only; TLS does not offer it alone, so private is asked for (RFC 4217 section 9). */
    SAFE,
    /** Confidentiality only; TLS does not offer it alone either. */
    CONFIDENTIAL,
    /** Integrity and confidentiality. */
    PRIVATE;

    /** Whether this level gives at least what was declared. */
    public boolean satisfies(ProtectionLevel floor) {
        return compareTo(floor) >= 0;
    }

    /** The PROT command that asks for at least this level over TLS. */
    public NegotiationStep protStep() {
        return this == CLEAR ? NegotiationStep.PROT_C : NegotiationStep.PROT_P;
    }

    /** What the data connections are at when {@link #protStep()} was accepted. */
    public ProtectionLevel granted() {
        return this == CLEAR ? CLEAR : PRIVATE;
    }

    /**
     * Reads an option's value.
     *
     * @throws FtpsException {@link Failure#OPTION_INVALID}, naming the good values
     */
    public static ProtectionLevel parse(String option, String value) throws FtpsException {
        try {
            return valueOf(value.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new FtpsException(
                    OptionFailure.OPTION_INVALID,
                    option + "=" + value + "; accepted: clear, safe, confidential, private, for example " + option
                            + "=private");
        }
    }
}
