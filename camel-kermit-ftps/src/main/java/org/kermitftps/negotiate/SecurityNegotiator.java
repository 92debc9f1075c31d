package org.kermitftps.negotiate;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.kermitftps.failure.ConnectionFailure;
import org.kermitftps.failure.Failure;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.NegotiationFailure;
import org.kermitftps.policy.AuthMechanism;
import org.kermitftps.policy.FloorJudge;
import org.kermitftps.policy.HandshakeFaults;
import org.kermitftps.policy.KermitRules;
import org.kermitftps.policy.NegotiationEvent;
import org.kermitftps.policy.NegotiationRule;
import org.kermitftps.policy.NegotiationStep;
import org.kermitftps.policy.SecurityPolicy;
import org.kermitftps.policy.SecurityState;
import org.kermitftps.policy.TlsPlan;
import org.kermitftps.policy.TlsReport;
import org.kermitftps.policy.Verdict;

/**
 * Executes {@link KermitRules} over a {@link ControlChannel}: step, answer, row, next step. Knows no socket and takes no
 * decision of its own. One instance is one dance, from the first connection up to, and not including, USER.
 */
public final class SecurityNegotiator {

    private final SecurityPolicy policy;
    private final List<TlsPlan> plans;
    private final ControlChannel channel;
    private final Transcript transcript = new Transcript();
    private final Deque<AuthMechanism> mechanisms;
    private int plan;
    private NegotiationStep auth;
    private TlsReport tls;
    private SecurityState state = SecurityState.CLEAR;
    /** What to report if nothing secures the connection: a refused certificate, else the first thing that went wrong. */
    private FtpsException trouble;

    /**
     * @param policy what the operator declared
     * @param plans how TLS may be spoken, best first; must not be empty
     * @param channel the connection to work on
     */
    public SecurityNegotiator(SecurityPolicy policy, List<TlsPlan> plans, ControlChannel channel) {
        this.policy = policy;
        this.plans = List.copyOf(plans);
        this.channel = channel;
        this.mechanisms = new ArrayDeque<>(policy.mechanisms());
    }

    /**
     * Connects, secures the connection as far as the server goes, and judges the outcome.
     *
     * @throws FtpsException if the server cannot be reached, or if the outcome is below what was declared; no USER was
     *     sent then
     */
    public Outcome negotiate() throws FtpsException {
        if (policy.implicit()) {
            connectImplicit();
        } else {
            channel.open();
            if (policy.autoAuthentication()) {
                authenticate();
            }
        }
        if (state.isSecured()
                && KermitRules.option(policy.dataStep(), policy.asksForDataProtection()) == Verdict.ASK_PBSZ) {
            protectData();
        }
        refuseBelowFloor();
        return state.isSecured()
                ? new Outcome(state, plans.get(plan), plans.subList(0, plan), transcript)
                : new Outcome(state, null, List.of(), transcript);
    }

    private void connectImplicit() throws FtpsException {
        Verdict verdict;
        do {
            verdict = handshake(NegotiationStep.HANDSHAKE_AT_CONNECT);
        } while (verdict == Verdict.RECONNECT_NEXT_PLAN && nextPlan());
        if (verdict != Verdict.SECURED) {
            throw trouble;
        }
        settle(NegotiationStep.HANDSHAKE_AT_CONNECT);
    }

    private void authenticate() throws FtpsException {
        NegotiationStep step = nextMechanism();
        while (step != null) {
            step = next(step, step == NegotiationStep.HANDSHAKE ? handshake(step) : ask(step));
        }
    }

    private NegotiationStep next(NegotiationStep step, Verdict verdict) throws FtpsException {
        return switch (verdict) {
            case UPGRADE -> upgradeAfter(step);
            case NEXT_SPELLING -> NegotiationStep.AUTH_TLS_P;
            case NEXT_MECHANISM -> nextMechanism();
            case RECONNECT_NEXT_PLAN -> reconnect(nextPlan() ? auth : nextMechanismFromFirstPlan());
            case RECONNECT_NEXT_MECHANISM -> reconnect(nextMechanism());
            case REFUSE_CERTIFICATE -> afterRefusedCertificate();
            case SECURED -> secured();
            default -> null;
        };
    }

    private NegotiationStep upgradeAfter(NegotiationStep step) {
        auth = step;
        return NegotiationStep.HANDSHAKE;
    }

    private NegotiationStep secured() {
        settle(auth);
        return null;
    }

    private void settle(NegotiationStep by) {
        state = SecurityState.secured(by, tls);
        trouble = null;
    }

    private NegotiationStep nextMechanism() {
        AuthMechanism mechanism = mechanisms.poll();
        return mechanism == null ? null : mechanism.firstStep();
    }

    private NegotiationStep nextMechanismFromFirstPlan() {
        plan = 0;
        return nextMechanism();
    }

    /** Kermit goes on to a clear-text login here; ours does so only when that was asked for. */
    private NegotiationStep afterRefusedCertificate() throws FtpsException {
        if (!policy.clearTextFallback()) {
            throw trouble;
        }
        return reconnect(nextMechanism());
    }

    /** A new connection is needed for another mechanism, and for a clear-text login; otherwise the trouble is final. */
    private NegotiationStep reconnect(NegotiationStep step) throws FtpsException {
        if (step == null && !policy.clearTextFallback() && trouble != null) {
            throw trouble;
        }
        channel.open();
        return step;
    }

    private boolean nextPlan() {
        if (plan + 1 >= plans.size()) {
            return false;
        }
        plan++;
        return true;
    }

    private void protectData() throws FtpsException {
        NegotiationStep prot = policy.dataFloor().protStep();
        // After a refused PBSZ an implicit session goes on, and must know what PROT came to.
        Verdict verdict = policy.implicit() ? ask(policy.pbszStep()) : ask(policy.pbszStep(), prot);
        if (verdict == Verdict.ASK_PROT) {
            verdict = ask(prot);
        }
        if (verdict == Verdict.DATA_AS_ASKED) {
            state = state.withData(policy.dataFloor().granted());
        } else if (verdict == Verdict.CLOSE) {
            throw trouble != null ? trouble : refusal(NegotiationFailure.PBSZ_REFUSED);
        }
    }

    private void refuseBelowFloor() throws FtpsException {
        Optional<Failure> refused = FloorJudge.judge(policy, state);
        if (refused.isPresent()) {
            throw trouble != null ? trouble : refusal(refused.get());
        }
    }

    private FtpsException refusal(Failure failure) {
        Reply reply = transcript.lastReply();
        return new FtpsException(
                failure,
                transcript.toString(),
                reply == null ? 0 : reply.code(),
                reply == null ? null : reply.text(),
                null);
    }

    /** @param next what is asked after it, whatever the answer; a server may be known to take both at once */
    private Verdict ask(NegotiationStep step, NegotiationStep... next) throws FtpsException {
        try {
            for (NegotiationStep each : next) {
                channel.expect(step.command(), each.command());
            }
            Reply reply = channel.send(step.command());
            NegotiationEvent event = NegotiationEvent.reply(reply.code());
            if (event.kind() == NegotiationEvent.Kind.LOST) {
                note(new FtpsException(
                        ConnectionFailure.CONNECTION_LOST, step.label(), reply.code(), reply.text(), null));
            }
            return decide(step, event, reply);
        } catch (IOException e) {
            if (e instanceof FtpsException ours && ours.failure().again() == Failure.Again.NEVER) {
                throw ours; // What is not FTP gets no second chance to be.
            }
            note(
                    e instanceof FtpsException ours
                            ? ours
                            : new FtpsException(ConnectionFailure.CONNECTION_LOST, "after " + step.label(), e));
            return decide(step, NegotiationEvent.of(NegotiationEvent.Kind.LOST), null);
        }
    }

    private Verdict handshake(NegotiationStep step) throws FtpsException {
        try {
            TlsPlan current = plans.get(plan);
            tls = step == NegotiationStep.HANDSHAKE ? channel.upgrade(current) : channel.openImplicit(current);
            return decide(step, NegotiationEvent.of(NegotiationEvent.Kind.OK), null);
        } catch (FtpsException e) {
            if (HandshakeFaults.areFinal(e.failure())) {
                throw e;
            }
            note(e);
            return decide(step, NegotiationEvent.of(HandshakeFaults.kind(e.failure())), null);
        }
    }

    /**
     * A refused certificate is the reason, whatever another plan or mechanism met before. And a plan that does not fit is
     * only the way to the next one: what that one met is the reason.
     */
    private void note(FtpsException e) {
        if (trouble == null
                || HandshakeFaults.kind(e.failure()) == NegotiationEvent.Kind.CERTIFICATE_REFUSED
                || HandshakeFaults.kind(trouble.failure()) == NegotiationEvent.Kind.PLAN_REFUSED
                        && HandshakeFaults.kind(e.failure()) == NegotiationEvent.Kind.FAILED) {
            trouble = e;
        }
    }

    private Verdict decide(NegotiationStep step, NegotiationEvent event, Reply reply) {
        NegotiationRule rule = KermitRules.rule(step, event);
        transcript.add(rule, event, reply);
        return rule.then();
    }
}
