package org.kermitftps.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.kermitftps.failure.ConnectionFailure;
import org.kermitftps.failure.Failure;
import org.kermitftps.failure.Failure.Again;
import org.kermitftps.failure.LoginFailure;

class RetryRulesTest {

    @ParameterizedTest
    @MethodSource("org.kermitftps.failure.Failure#all")
    void triesAgainOnlyWhatANewConnectionCanMend(Failure failure) {
        assertThat(RetryRules.connectAgain(failure, 1, 3)).isEqualTo(failure.again() == Again.RECONNECT);
    }

    @ParameterizedTest
    @CsvSource({"1, 3, true", "2, 3, true", "3, 3, false", "4, 3, false", "1, 1, false", "1, 0, false", "1, -1, false"})
    void stopsAtTheMaximum(int attempt, int maximum, boolean again) {
        assertThat(RetryRules.connectAgain(ConnectionFailure.CONNECT_FAILED, attempt, maximum))
                .isEqualTo(again);
    }

    @Test
    void neverTriesAWrongPasswordTwice() {
        assertThat(RetryRules.connectAgain(LoginFailure.LOGIN_REFUSED, 1, 100)).isFalse();
    }
}
