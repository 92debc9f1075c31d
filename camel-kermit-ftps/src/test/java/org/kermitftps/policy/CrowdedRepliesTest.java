package org.kermitftps.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kermitftps.failure.ConnectionFailure;
import org.kermitftps.failure.LoginFailure;

/** What servers say to a connection too many, and what only sounds like it. */
class CrowdedRepliesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "421|421 There are too many connections from your internet address.",
                "421|421 There are too many connected users, please try later.",
                "421|421 Too many connections (2) from this IP",
                "421|421 50 users (the maximum) are already logged in, sorry",
                "421|421 I can't accept more than 2 connections as the same user",
                "421|421 Too many users - please try again later.",
                "421|421 Maximum number of sessions reached",
                "530|530 Sorry, the maximum number of clients (2) from your host are already connected.",
                "530|530 Sorry, the maximum number of allowed clients (2) are already connected.",
                "530|530 Sorry, the maximum number clients (2) from your host are already connected.",
                "530|530 Too many connections for this user"
            })
    void sayThatThereAreTooMany(int code, String reply) {
        assertThat(CrowdedReplies.classify(code, reply, LoginFailure.LOGIN_REFUSED))
                .isEqualTo(ConnectionFailure.TOO_MANY_CONNECTIONS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "530|530 Login incorrect.",
                "530|530 Too many failed logins",
                "421|421 Service not available, closing control connection.",
                "421|421 Timeout.",
                "220|220 too many connections",
                "550|550 maximum number of clients"
            })
    void saySomethingElse(int code, String reply) {
        assertThat(CrowdedReplies.classify(code, reply, LoginFailure.LOGIN_REFUSED))
                .isEqualTo(LoginFailure.LOGIN_REFUSED);
    }

    @Test
    void needAText() {
        assertThat(CrowdedReplies.classify(421, null, LoginFailure.LOGIN_REFUSED))
                .isEqualTo(LoginFailure.LOGIN_REFUSED);
    }

    @Test
    void hasNoRowThatIsUntested() {
        assertThat(CrowdedReplies.TABLE)
                .extracting(CrowdedReplies.Row::code)
                .containsExactly(421, 421, 421, 421, 530, 530);
    }
}
