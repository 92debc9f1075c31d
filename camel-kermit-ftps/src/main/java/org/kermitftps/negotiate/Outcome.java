package org.kermitftps.negotiate;

import java.util.List;
import org.kermitftps.policy.SecurityState;
import org.kermitftps.policy.TlsPlan;

/**
 * What a dance came to.
 *
 * @param state mechanism and levels
 * @param plan the TLS plan that worked, {@code null} in clear text
 * @param unspoken the plans whose handshake failed before that
 * @param transcript every step
 */
public record Outcome(SecurityState state, TlsPlan plan, List<TlsPlan> unspoken, Transcript transcript) {

    /** The same after CCC. */
    public Outcome withClearCommands() {
        return new Outcome(state.withClearCommands(), plan, unspoken, transcript);
    }
}
