package org.kermitftps.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kermitftps.failure.Failure.Again;

class FailureTest {

    @Test
    void givesEveryRowItsOwnCode() {
        assertThat(Arrays.stream(Failure.values()).map(Failure::code)).doesNotHaveDuplicates();
    }

    @Test
    void keepsTheRowsInTheOrderOfTheirCodes() {
        assertThat(Arrays.stream(Failure.values()).map(Failure::code)).isSorted();
    }

    @ParameterizedTest
    @EnumSource
    void hasACodeOfAKnownGroup(Failure failure) {
        assertThat(failure.code()).matches("KFTPS-[1-8]\\d{2}");
    }

    @ParameterizedTest
    @EnumSource
    void saysWhatHappenedWithoutAFullStop(Failure failure) {
        assertThat(failure.what()).isNotBlank().doesNotEndWith(".").matches("[A-Z].*");
    }

    @ParameterizedTest
    @EnumSource
    void saysWhatToDoInWholeSentences(Failure failure) {
        assertThat(failure.remedy()).isNotBlank().endsWith(".").doesNotEndWith("..");
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "OPTION_INVALID",
                "AUTH_REFUSED",
                "DATA_IN_CLEAR",
                "COMMANDS_IN_CLEAR",
                "CLEAR_TEXT_INJECTED",
                "CERTIFICATE_UNTRUSTED",
                "CERTIFICATE_OTHER_HOST",
                "CERTIFICATE_NOT_PINNED",
                "LOGIN_REFUSED",
                "DATA_OTHER_IDENTITY"
            })
    void isNeverTriedAgainForOptionsPolicyCertificatesAndPasswords(Failure permanent) {
        assertThat(permanent.again()).isEqualTo(Again.NEVER);
    }
}
