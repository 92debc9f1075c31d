package org.kermitftps.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class TlsPlansTest {

    @Test
    void triesTheWholeTableInItsOrderWhenNothingIsPinned() {
        assertThat(labels(null)).containsExactly("bc/TLSv1.2", "jdk/TLSv1.2", "jdk/TLSv1.3", "bctls/TLSv1.2");
    }

    @Test
    void letsTheOrderOfTheProtocolsDecideBeforeTheTable() {
        assertThat(labels(null, "TLSv1.3", "TLSv1.2"))
                .containsExactly("jdk/TLSv1.3", "bc/TLSv1.2", "jdk/TLSv1.2", "bctls/TLSv1.2");
    }

    @Test
    void leavesOutWhatIsNotAllowed() {
        assertThat(labels(null, "TLSv1.2")).containsExactly("bc/TLSv1.2", "jdk/TLSv1.2", "bctls/TLSv1.2");
        assertThat(labels(TlsEngineName.JDK)).containsExactly("jdk/TLSv1.2", "jdk/TLSv1.3");
        assertThat(labels(TlsEngineName.BC)).containsExactly("bc/TLSv1.2");
        assertThat(labels(TlsEngineName.BC, "TLSv1.3")).isEmpty();
        assertThat(labels(null, "TLSv1")).isEmpty();
    }

    /** PlanFallbackTest and the matrix of engines name them by the same labels. */
    @Test
    void hasNoRowThatIsUntested() {
        assertThat(TlsPlans.TABLE)
                .extracting(TlsPlan::label)
                .containsExactlyInAnyOrder("bc/TLSv1.2", "jdk/TLSv1.2", "jdk/TLSv1.3", "bctls/TLSv1.2");
    }

    @Test
    void appendsOldVersionsOnlyWhenAskedFor() {
        List<TlsPlan> all = TlsPlans.allowed(null, List.of(), true);

        assertThat(all.subList(0, TlsPlans.TABLE.size())).isEqualTo(TlsPlans.TABLE);
        assertThat(all.stream().skip(TlsPlans.TABLE.size()).map(TlsPlan::label))
                .containsExactly("legacy/TLSv1.2", "legacy/TLSv1.1", "legacy/TLSv1");
        assertThat(TlsPlans.allowed(null, List.of("TLSv1"), true).stream().map(TlsPlan::label))
                .containsExactly("legacy/TLSv1");
    }

    @Test
    void hasNoRowTwice() {
        assertThat(TlsPlans.TABLE.stream().map(TlsPlan::label)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @FieldSource("org.kermitftps.policy.TlsPlans#TABLE")
    void offersNothingOlderThanTls12AndSaysWhoNeedsIt(TlsPlan plan) {
        assertThat(plan.protocol()).isIn("TLSv1.2", "TLSv1.3");
        assertThat(plan.because()).isNotBlank();
    }

    private static List<String> labels(TlsEngineName engine, String... protocols) {
        return TlsPlans.allowed(engine, List.of(protocols), false).stream()
                .map(TlsPlan::label)
                .toList();
    }
}
