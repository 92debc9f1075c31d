package org.kermitftps.negotiate;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import org.kermitftps.failure.Failure;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.LoginFailure;
import org.kermitftps.policy.CrowdedReplies;
import org.kermitftps.policy.LoginRules;
import org.kermitftps.policy.LoginStep;
import org.kermitftps.policy.LoginVerdict;
import org.kermitftps.policy.NegotiationEvent;

/** Executes {@link LoginRules} over a {@link ControlChannel}. One instance is one login. */
public final class LoginDialog {

    private final ControlChannel channel;
    private final Credentials credentials;
    private final Set<LoginStep> sent = EnumSet.noneOf(LoginStep.class);
    private Reply last;

    /** @param channel secured already as far as it goes */
    public LoginDialog(ControlChannel channel, Credentials credentials) {
        this.channel = channel;
        this.credentials = credentials;
    }

    /**
     * Logs in.
     *
     * @throws FtpsException of the 5xx codes if the server does not take the login
     * @throws IOException if the connection breaks
     */
    public void run() throws IOException {
        LoginStep step = credentials.host() == null ? LoginStep.USER : LoginStep.HOST;
        while (step != null) {
            step = next(ask(step));
        }
    }

    private LoginVerdict ask(LoginStep step) throws IOException {
        // A server that asks for the same twice would go on asking.
        if (!sent.add(step)) {
            throw failure(LoginFailure.LOGIN_REFUSED);
        }
        last = channel.send(step.verb(), argument(step));
        return LoginRules.rule(step, NegotiationEvent.reply(last.code())).then();
    }

    private String argument(LoginStep step) {
        return switch (step) {
            case HOST -> credentials.host();
            case USER -> credentials.user();
            case PASS -> credentials.password();
            case ACCT, ACCT_UNASKED -> credentials.account();
        };
    }

    private LoginStep next(LoginVerdict verdict) throws FtpsException {
        return switch (verdict) {
            case ASK_USER -> LoginStep.USER;
            case ASK_PASS -> LoginStep.PASS;
            case ASK_ACCT -> account();
            case LOGGED_IN -> unaskedAccount();
            case UNAVAILABLE -> throw failure(LoginFailure.LOGIN_UNAVAILABLE);
            case OTHER_HOST -> throw failure(LoginFailure.HOST_REFUSED);
            case REFUSED -> throw failure(LoginFailure.LOGIN_REFUSED);
        };
    }

    private LoginStep account() throws FtpsException {
        if (credentials.account() == null) {
            throw failure(LoginFailure.ACCOUNT_MISSING);
        }
        return LoginStep.ACCT;
    }

    private LoginStep unaskedAccount() {
        boolean untold = credentials.account() != null
                && !sent.contains(LoginStep.ACCT)
                && !sent.contains(LoginStep.ACCT_UNASKED);
        return untold ? LoginStep.ACCT_UNASKED : null;
    }

    private FtpsException failure(Failure failure) {
        Failure reason = CrowdedReplies.classify(last.code(), last.text(), failure);
        return new FtpsException(reason, credentials.toString(), last.code(), last.text(), null);
    }
}
