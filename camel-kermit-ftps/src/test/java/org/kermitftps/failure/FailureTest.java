package org.kermitftps.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kermitftps.failure.Failure.Again;

class FailureTest {

    @Test
    void givesEveryRowItsOwnCode() {
        assertThat(Failure.all().stream().map(Failure::code)).doesNotHaveDuplicates();
    }

    @Test
    void keepsTheRowsInTheOrderOfTheirCodes() {
        assertThat(Failure.all().stream().map(Failure::code)).isSorted();
    }

    @ParameterizedTest
    @MethodSource("org.kermitftps.failure.Failure#all")
    void hasACodeOfAKnownGroup(Failure failure) {
        assertThat(failure.code()).matches("KFTPS-[1-8]\\d{2}");
    }

    @ParameterizedTest
    @MethodSource("org.kermitftps.failure.Failure#all")
    void saysWhatHappenedWithoutAFullStop(Failure failure) {
        assertThat(failure.what()).isNotBlank().doesNotEndWith(".").matches("[A-Z].*");
    }

    @ParameterizedTest
    @MethodSource("org.kermitftps.failure.Failure#all")
    void saysWhatToDoInWholeSentences(Failure failure) {
        assertThat(failure.remedy()).isNotBlank().endsWith(".").doesNotEndWith("..");
    }

    static Stream<Failure> permanent() {
        return Stream.of(
                OptionFailure.OPTION_INVALID,
                NegotiationFailure.AUTH_REFUSED,
                NegotiationFailure.DATA_IN_CLEAR,
                NegotiationFailure.COMMANDS_IN_CLEAR,
                NegotiationFailure.CLEAR_TEXT_INJECTED,
                TlsFailure.CERTIFICATE_UNTRUSTED,
                TlsFailure.CERTIFICATE_OTHER_HOST,
                TlsFailure.CERTIFICATE_NOT_PINNED,
                LoginFailure.LOGIN_REFUSED,
                DataFailure.DATA_OTHER_IDENTITY);
    }

    @ParameterizedTest
    @MethodSource("permanent")
    void isNeverTriedAgainForOptionsPolicyCertificatesAndPasswords(Failure permanent) {
        assertThat(permanent.again()).isEqualTo(Again.NEVER);
    }
}
