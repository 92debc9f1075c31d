package org.kermitftps.policy;

import static org.kermitftps.policy.NegotiationStep.AUTH_SSL;
import static org.kermitftps.policy.NegotiationStep.AUTH_TLS;
import static org.kermitftps.policy.NegotiationStep.AUTH_TLS_C;
import static org.kermitftps.policy.NegotiationStep.AUTH_TLS_P;
import static org.kermitftps.policy.NegotiationStep.CCC;
import static org.kermitftps.policy.NegotiationStep.DATA_PROTECTION;
import static org.kermitftps.policy.NegotiationStep.DATA_PROTECTION_IMPLICIT;
import static org.kermitftps.policy.NegotiationStep.GREETING;
import static org.kermitftps.policy.NegotiationStep.HANDSHAKE;
import static org.kermitftps.policy.NegotiationStep.HANDSHAKE_AT_CONNECT;
import static org.kermitftps.policy.NegotiationStep.PBSZ;
import static org.kermitftps.policy.NegotiationStep.PBSZ_IMPLICIT;
import static org.kermitftps.policy.NegotiationStep.PROT_C;
import static org.kermitftps.policy.NegotiationStep.PROT_P;
import static org.kermitftps.policy.Verdict.ASK_PBSZ;
import static org.kermitftps.policy.Verdict.ASK_PROT;
import static org.kermitftps.policy.Verdict.CLOSE;
import static org.kermitftps.policy.Verdict.COMMANDS_UNCHANGED;
import static org.kermitftps.policy.Verdict.DATA_AS_ASKED;
import static org.kermitftps.policy.Verdict.DATA_UNCHANGED;
import static org.kermitftps.policy.Verdict.GREETED;
import static org.kermitftps.policy.Verdict.LEAVE_TLS;
import static org.kermitftps.policy.Verdict.NEXT_MECHANISM;
import static org.kermitftps.policy.Verdict.NEXT_SPELLING;
import static org.kermitftps.policy.Verdict.NO_MORE_MECHANISMS;
import static org.kermitftps.policy.Verdict.RECONNECT_NEXT_MECHANISM;
import static org.kermitftps.policy.Verdict.RECONNECT_NEXT_PLAN;
import static org.kermitftps.policy.Verdict.REFUSE_CERTIFICATE;
import static org.kermitftps.policy.Verdict.SECURED;
import static org.kermitftps.policy.Verdict.UPGRADE;

import java.util.List;

/**
 * The security dance of C-Kermit's FTP client ({@code ftp_auth}, {@code setpbsz}, {@code ftpopen} in ckcftp.c) as a
 * table. The first row that matches decides. What Kermit does is separate from what the operator tolerates:
 * {@link FloorJudge} judges the outcome before USER leaves.
 */
public final class KermitRules {

    /** All rows; within a step the order matters. */
    public static final List<NegotiationRule> TABLE = List.of(
            row(
                    GREETING,
                    "2yz",
                    GREETED,
                    "ftp_hookup; ours waits for the reply behind a 120, which Kermit takes for the next command's"),
            row(GREETING, "*", CLOSE, "ftp_hookup, for 3yz to 5yz"),
            row(AUTH_TLS, "2yz", UPGRADE, "ftp_auth; RFC 4217 says 234"),
            row(AUTH_TLS, "lost", RECONNECT_NEXT_MECHANISM, "ftp_auth hooks up again after a dropped connection"),
            row(AUTH_TLS, "*", NEXT_SPELLING, "ftp_auth; also for 334, which promises more than TLS knows"),
            row(AUTH_TLS_P, "2yz", UPGRADE, "ftp_auth; servers of the drafts before RFC 4217"),
            row(
                    AUTH_TLS_P,
                    "500,502",
                    NO_MORE_MECHANISMS,
                    "ftp_auth: no AUTH command at all, further types are not tried"),
            row(AUTH_TLS_P, "lost", RECONNECT_NEXT_MECHANISM, "ftp_auth hooks up again after a dropped connection"),
            row(AUTH_TLS_P, "*", NEXT_MECHANISM, "ftp_auth: only this spelling's reply decides, not AUTH TLS's"),
            row(AUTH_TLS_C, "2yz", UPGRADE, "ours, on request: data starts in clear as after AUTH TLS in the drafts"),
            row(AUTH_TLS_C, "500,502", NO_MORE_MECHANISMS, "as AUTH TLS-P"),
            row(AUTH_TLS_C, "lost", RECONNECT_NEXT_MECHANISM, "as AUTH TLS-P"),
            row(AUTH_TLS_C, "*", NEXT_MECHANISM, "as AUTH TLS-P"),
            row(AUTH_SSL, "2yz,3yz", UPGRADE, "ftp_auth takes 334 as well as 234 for SSL"),
            row(
                    AUTH_SSL,
                    "500,502",
                    NO_MORE_MECHANISMS,
                    "ftp_auth: no AUTH command at all, further types are not tried"),
            row(AUTH_SSL, "lost", RECONNECT_NEXT_MECHANISM, "ftp_auth hooks up again after a dropped connection"),
            row(AUTH_SSL, "*", NEXT_MECHANISM, "ftp_auth"),
            row(HANDSHAKE, "ok", SECURED, "ssl_auth"),
            row(
                    HANDSHAKE,
                    "plan",
                    RECONNECT_NEXT_PLAN,
                    "ours: the server may speak another TLS version or ticket style"),
            row(
                    HANDSHAKE,
                    "certificate",
                    REFUSE_CERTIFICATE,
                    "ours: Kermit would go on in clear text with the password"),
            row(HANDSHAKE, "failed,lost", RECONNECT_NEXT_MECHANISM, "ftp_auth closes, hooks up again, next mechanism"),
            row(HANDSHAKE_AT_CONNECT, "ok", SECURED, "ftp_hookup with /SSL"),
            row(HANDSHAKE_AT_CONNECT, "plan", RECONNECT_NEXT_PLAN, "ours: as after AUTH"),
            row(HANDSHAKE_AT_CONNECT, "*", CLOSE, "implicit means TLS or nothing, also in Kermit"),
            row(DATA_PROTECTION, "wanted", ASK_PBSZ, "ftpopen with SET FTP AUTOENCRYPTION ON"),
            row(DATA_PROTECTION, "unwanted", DATA_UNCHANGED, "ftpopen with SET FTP AUTOENCRYPTION OFF"),
            row(
                    DATA_PROTECTION_IMPLICIT,
                    "wanted",
                    ASK_PBSZ,
                    "ours: today's servers start implicit sessions at PROT C (RFC 4217 section 9)"),
            row(
                    DATA_PROTECTION_IMPLICIT,
                    "unwanted",
                    DATA_UNCHANGED,
                    "implicitProt=false as ftpopen with /SSL, which never asks: data is TLS all the same"),
            row(PBSZ, "2yz", ASK_PROT, "setpbsz; RFC 4217 section 9 wants PBSZ before PROT"),
            row(PBSZ, "*", CLOSE, "setpbsz closes the session"),
            row(PBSZ_IMPLICIT, "2yz", ASK_PROT, "ours: Kermit never comes here"),
            row(PBSZ_IMPLICIT, "lost", CLOSE, "nothing to ask any more"),
            row(
                    PBSZ_IMPLICIT,
                    "*",
                    DATA_UNCHANGED,
                    "an implicit server of the old kind: its data is TLS without asking"),
            row(PROT_P, "2yz", DATA_AS_ASKED, "ftpopen"),
            row(PROT_P, "lost", CLOSE, "nothing to ask any more"),
            row(PROT_P, "*", DATA_UNCHANGED, "ftpopen warns and goes on: clear after AUTH TLS, private after AUTH SSL"),
            row(PROT_C, "2yz", DATA_AS_ASKED, "dataProtectionLevel=clear was declared"),
            row(PROT_C, "lost", CLOSE, "nothing to ask any more"),
            row(PROT_C, "*", DATA_UNCHANGED, "the server insists on its own level"),
            row(CCC, "2yz", LEAVE_TLS, "RFC 4217; Kermit sends CCC and goes on writing TLS, so it never worked"),
            row(CCC, "lost", CLOSE, "nothing to ask any more"),
            row(CCC, "*", COMMANDS_UNCHANGED, "533, 534, 500: more protection than was asked for"));

    private KermitRules() {}

    /** What the options answer to a question of theirs. */
    public static Verdict option(NegotiationStep step, boolean wanted) {
        return rule(step, NegotiationEvent.of(wanted ? NegotiationEvent.Kind.WANTED : NegotiationEvent.Kind.UNWANTED))
                .then();
    }

    /** The row for what came back. */
    public static NegotiationRule rule(NegotiationStep step, NegotiationEvent event) {
        return TABLE.stream()
                .filter(rule -> rule.step() == step && rule.when().matches(event))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no row for " + step.label() + " / " + event.label()));
    }

    private static NegotiationRule row(NegotiationStep step, String when, Verdict then, String because) {
        return new NegotiationRule(step, new ReplyPattern(when), then, because);
    }
}
