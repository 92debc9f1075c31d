package org.kermitftps.policy;

import static org.kermitftps.policy.LoginStep.ACCT;
import static org.kermitftps.policy.LoginStep.ACCT_UNASKED;
import static org.kermitftps.policy.LoginStep.HOST;
import static org.kermitftps.policy.LoginStep.PASS;
import static org.kermitftps.policy.LoginStep.USER;
import static org.kermitftps.policy.LoginVerdict.ASK_ACCT;
import static org.kermitftps.policy.LoginVerdict.ASK_PASS;
import static org.kermitftps.policy.LoginVerdict.ASK_USER;
import static org.kermitftps.policy.LoginVerdict.LOGGED_IN;
import static org.kermitftps.policy.LoginVerdict.OTHER_HOST;
import static org.kermitftps.policy.LoginVerdict.REFUSED;
import static org.kermitftps.policy.LoginVerdict.UNAVAILABLE;

import java.util.List;

/**
 * The login of C-Kermit's FTP client ({@code ftp_login} in ckcftp.c) as a table, with HOST in front. The first row that
 * matches decides. A secret leaves only when a reply asks for it; the account is the one exception, as in Kermit.
 */
public final class LoginRules {

    /** All rows; within a step the order matters. */
    public static final List<LoginRule> TABLE = List.of(
            row(HOST, "2yz", ASK_USER, "RFC 7151 section 3"),
            row(HOST, "500,502", ASK_USER, "a server that does not know HOST has one host only"),
            row(HOST, "lost,4yz", UNAVAILABLE, "another time"),
            row(HOST, "*", OTHER_HOST, "RFC 7151: 504 says there is no such host; the password is for no other"),
            row(USER, "2yz", LOGGED_IN, "RFC 959, and 232 of RFC 2228: nobody asked for a password, so none is sent"),
            row(USER, "332", ASK_ACCT, "RFC 959: the account is asked for, not the password"),
            row(USER, "3yz", ASK_PASS, "ftp_login; 331, or 336 of RFC 2228"),
            row(USER, "lost,4yz", UNAVAILABLE, "another time"),
            row(USER, "*", REFUSED, "ftp_login"),
            row(PASS, "2yz", LOGGED_IN, "ftp_login; 230, or 202 where a password is superfluous"),
            row(PASS, "3yz", ASK_ACCT, "ftp_login; RFC 959 says 332"),
            row(PASS, "lost,4yz", UNAVAILABLE, "another time"),
            row(PASS, "*", REFUSED, "ftp_login; Kermit's OPEN succeeds nevertheless, ours does not"),
            row(ACCT, "2yz", LOGGED_IN, "ftp_login"),
            row(ACCT, "331", ASK_PASS, "the account came first, after 332 to USER"),
            row(ACCT, "lost,4yz", UNAVAILABLE, "another time"),
            row(ACCT, "*", REFUSED, "ftp_login"),
            row(ACCT_UNASKED, "lost", UNAVAILABLE, "nobody to go on with"),
            row(ACCT_UNASKED, "*", LOGGED_IN, "ftp_login sends the account it was given and ignores the reply"));

    private LoginRules() {}

    /** The row for what came back. */
    public static LoginRule rule(LoginStep step, NegotiationEvent event) {
        return TABLE.stream()
                .filter(rule -> rule.step() == step && rule.when().matches(event))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no row for " + step + " / " + event.label()));
    }

    private static LoginRule row(LoginStep step, String when, LoginVerdict then, String because) {
        return new LoginRule(step, new ReplyPattern(when), then, because);
    }
}
