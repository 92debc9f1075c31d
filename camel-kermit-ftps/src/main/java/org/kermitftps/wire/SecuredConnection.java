package org.kermitftps.wire;

import java.io.IOException;
import java.util.Optional;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.Printable;
import org.kermitftps.negotiate.ControlClearing;
import org.kermitftps.negotiate.Outcome;
import org.kermitftps.negotiate.PlanMemory;
import org.kermitftps.negotiate.Reply;
import org.kermitftps.negotiate.SecurityNegotiator;
import org.kermitftps.policy.SecurityState;
import org.kermitftps.policy.TlsPlan;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A control connection after the security dance: where the dance ended, and what is remembered of it. */
abstract class SecuredConnection extends CopyingConnection {

    private static final Logger LOG = LoggerFactory.getLogger(SecuredConnection.class);

    private final WireSettings settings;
    private final PlanMemory memory;
    private Outcome outcome;
    private boolean cccRefused;

    SecuredConnection(WireSettings settings, PlanMemory memory) {
        super(settings);
        this.settings = settings;
        this.memory = memory;
    }

    /**
     * Connects and negotiates security, up to and not including USER.
     *
     * @throws FtpsException if the server cannot be reached or the outcome is below the declared floors; the connection
     *     is closed then
     */
    public Outcome connectSecured() throws FtpsException {
        try {
            outcome = new SecurityNegotiator(settings.policy(), memory.order(settings.server(), settings.plans()), this)
                    .negotiate();
        } catch (FtpsException e) {
            abandon();
            throw e;
        }
        if (outcome.plan() != null && memory.worked(settings.server(), outcome.plan(), outcome.unspoken())) {
            LOG.info(
                    "{}: {} with {}, remembered for a day",
                    settings.server(),
                    outcome.state().mechanism(),
                    outcome.state().tls());
        }
        return outcome;
    }

    /**
     * Leaves TLS on the control connection if that was declared; to be called after the login, so that the password is
     * never in clear. Data connections stay protected.
     *
     * @throws IOException if the connection is lost over it
     */
    public void clearCommands() throws IOException {
        if (!settings.policy().asksForClearCommands() || !security().isSecured()) {
            return;
        }
        Optional<Reply> refusal = ControlClearing.run(this);
        if (refusal.isEmpty()) {
            outcome = outcome.withClearCommands();
            LOG.debug("{}: commands go in clear text from here on (CCC)", settings.server());
        } else if (!cccRefused) {
            cccRefused = true;
            LOG.info(
                    "{}: CCC refused, commands stay inside TLS. Server said: {}",
                    settings.server(),
                    Printable.of(refusal.get().text()));
        }
    }

    /**
     * Marks the TLS plan in use as refused on this server's data connections.
     *
     * @return whether another plan is left to connect with
     */
    public boolean refusePlan() {
        return plan() != null && memory.refused(settings.server(), outcome.plan(), settings.plans());
    }

    /** Where the last dance ended; clear text before the first. */
    public SecurityState security() {
        return outcome == null ? SecurityState.CLEAR : outcome.state();
    }

    /** The row of the plan table in use; {@code null} in clear text. */
    final TlsPlan plan() {
        return outcome == null ? null : outcome.plan();
    }

    @Override
    public void abandon() {
        super.abandon();
        outcome = null;
    }
}
