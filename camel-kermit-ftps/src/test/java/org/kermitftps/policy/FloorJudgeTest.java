package org.kermitftps.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kermitftps.policy.ProtectionLevel.CLEAR;
import static org.kermitftps.policy.ProtectionLevel.PRIVATE;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.kermitftps.failure.NegotiationFailure;

class FloorJudgeTest {

    private static final List<AuthMechanism> BOTH = List.of(AuthMechanism.TLS, AuthMechanism.SSL);

    /** Command and data are where the dance ended; "-" means the login may go on. */
    @ParameterizedTest(name = "asks={0} command {1}/{3} data {2}/{4} => {5}")
    @CsvSource(
            delimiter = '|',
            value = {
                // asks for AUTH | command | data | command floor | data floor | refused with
                "true  | CLEAR   | CLEAR   | CLEAR        | CLEAR        | AUTH_REFUSED",
                "true  | CLEAR   | CLEAR   | CLEAR        | PRIVATE      | AUTH_REFUSED",
                "true  | CLEAR   | CLEAR   | PRIVATE      | CLEAR        | AUTH_REFUSED",
                "true  | CLEAR   | CLEAR   | PRIVATE      | PRIVATE      | AUTH_REFUSED",
                "true  | CLEAR   | CLEAR   | SAFE         | CONFIDENTIAL | AUTH_REFUSED",
                "true  | PRIVATE | CLEAR   | CLEAR        | CLEAR        | -",
                "true  | PRIVATE | CLEAR   | PRIVATE      | CLEAR        | -",
                "true  | PRIVATE | CLEAR   | PRIVATE      | SAFE         | DATA_IN_CLEAR",
                "true  | PRIVATE | CLEAR   | PRIVATE      | CONFIDENTIAL | DATA_IN_CLEAR",
                "true  | PRIVATE | CLEAR   | PRIVATE      | PRIVATE      | DATA_IN_CLEAR",
                "true  | PRIVATE | CLEAR   | CLEAR        | PRIVATE      | DATA_IN_CLEAR",
                "true  | PRIVATE | PRIVATE | CLEAR        | CLEAR        | -",
                "true  | PRIVATE | PRIVATE | SAFE         | SAFE         | -",
                "true  | PRIVATE | PRIVATE | CONFIDENTIAL | CONFIDENTIAL | -",
                "true  | PRIVATE | PRIVATE | PRIVATE      | PRIVATE      | -",
                "false | CLEAR   | CLEAR   | CLEAR        | CLEAR        | -",
                "false | CLEAR   | CLEAR   | CLEAR        | SAFE         | DATA_IN_CLEAR",
                "false | CLEAR   | CLEAR   | CLEAR        | CONFIDENTIAL | DATA_IN_CLEAR",
                "false | CLEAR   | CLEAR   | CLEAR        | PRIVATE      | DATA_IN_CLEAR",
                "false | CLEAR   | CLEAR   | SAFE         | CLEAR        | COMMANDS_IN_CLEAR",
                "false | CLEAR   | CLEAR   | CONFIDENTIAL | CLEAR        | COMMANDS_IN_CLEAR",
                "false | CLEAR   | CLEAR   | PRIVATE      | CLEAR        | COMMANDS_IN_CLEAR",
                "false | CLEAR   | CLEAR   | PRIVATE      | PRIVATE      | COMMANDS_IN_CLEAR"
            })
    void refusesWhatIsBelowTheFloor(
            boolean asks,
            ProtectionLevel command,
            ProtectionLevel data,
            ProtectionLevel commandFloor,
            ProtectionLevel dataFloor,
            String refused) {
        SecurityPolicy policy = policy(false, asks, commandFloor, dataFloor, false);

        assertThat(FloorJudge.judge(policy, state(command, data)))
                .isEqualTo(refused.equals("-") ? Optional.empty() : Optional.of(NegotiationFailure.valueOf(refused)));
    }

    @ParameterizedTest
    @EnumSource
    void refusesAnImplicitConnectionOnlyForItsData(ProtectionLevel dataFloor) {
        SecurityPolicy policy = policy(true, true, PRIVATE, dataFloor, false);

        assertThat(FloorJudge.judge(policy, state(PRIVATE, PRIVATE))).isEmpty();
        assertThat(FloorJudge.judge(policy, state(PRIVATE, CLEAR)).isPresent()).isEqualTo(dataFloor != CLEAR);
    }

    /** Every combination there is, against the two sentences the option table promises. */
    @Test
    void letsNothingPassBelowTheFloorAndEverythingUnderFallback() {
        assertThat(combinations()).hasSize(2 * 2 * 4 * 4).allSatisfy(this::keepsThePromise);
    }

    private void keepsThePromise(SecurityPolicy strict) {
        SecurityPolicy wish =
                policy(strict.implicit(), strict.autoAuthentication(), strict.commandFloor(), strict.dataFloor(), true);
        for (SecurityState state : List.of(state(CLEAR, CLEAR), state(PRIVATE, CLEAR), state(PRIVATE, PRIVATE))) {
            assertThat(FloorJudge.judge(wish, state)).isEmpty();
            boolean commandsHold = strict.commandFloor() == CLEAR || state.command() == PRIVATE;
            boolean dataHolds = strict.dataFloor() == CLEAR || state.data() == PRIVATE;
            boolean authHolds = strict.implicit() || !strict.autoAuthentication() || state.command() == PRIVATE;
            assertThat(FloorJudge.judge(strict, state).isEmpty()).isEqualTo(authHolds && commandsHold && dataHolds);
        }
    }

    private static Stream<SecurityPolicy> combinations() {
        return Stream.of(true, false).flatMap(implicit -> Stream.of(true, false).flatMap(auth -> levels().flatMap(
                        command -> levels().map(data -> policy(implicit, auth, command, data, false)))));
    }

    private static Stream<ProtectionLevel> levels() {
        return Arrays.stream(ProtectionLevel.values());
    }

    private static SecurityPolicy policy(
            boolean implicit, boolean auth, ProtectionLevel command, ProtectionLevel data, boolean fallback) {
        return new SecurityPolicy(implicit, auth, true, true, BOTH, command, data, fallback);
    }

    private static SecurityState state(ProtectionLevel command, ProtectionLevel data) {
        return new SecurityState(command == CLEAR ? "NONE" : "TLS", command, data, null);
    }
}
