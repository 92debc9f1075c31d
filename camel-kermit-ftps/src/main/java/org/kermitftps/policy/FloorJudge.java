package org.kermitftps.policy;

import java.util.Optional;
import org.kermitftps.failure.Failure;
import org.kermitftps.failure.NegotiationFailure;

/**
 * The only place that says no for reasons of policy: compares where the dance ended with what was declared. Runs before
 * USER and PASS leave.
 */
public final class FloorJudge {

    private FloorJudge() {}

    /**
     * The refusal, or empty when the login may go on.
     *
     * <p>A refused AUTH is refused whatever {@code commandProtectionLevel} says: {@code clear} there means leaving TLS
     * after the login (CCC), never a password in clear text. Clear text is reached by {@code clearTextFallback=true},
     * or by switching AUTH off and declaring both levels clear.
     */
    public static Optional<Failure> judge(SecurityPolicy policy, SecurityState state) {
        if (policy.clearTextFallback()) {
            return Optional.empty();
        }
        if (policy.asksForAuth() && !state.isSecured()) {
            return Optional.of(NegotiationFailure.AUTH_REFUSED);
        }
        if (!state.command().satisfies(policy.commandFloor())) {
            return Optional.of(NegotiationFailure.COMMANDS_IN_CLEAR);
        }
        return state.data().satisfies(policy.dataFloor())
                ? Optional.empty()
                : Optional.of(NegotiationFailure.DATA_IN_CLEAR);
    }
}
