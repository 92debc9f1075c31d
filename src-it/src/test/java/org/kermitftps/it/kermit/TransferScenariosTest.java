package org.kermitftps.it.kermit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kermitftps.docs.TransferDifferences;

/** The lists of scenarios of transfers agree with each other; needs no container. */
class TransferScenariosTest {

    private static final List<String> TITLES =
            TransferScenarios.all().map(TransferScenario::title).toList();

    @Test
    void haveTitlesOfTheirOwn() {
        assertThat(TITLES).doesNotHaveDuplicates();
    }

    @Test
    void containEveryRecordedTest() {
        assertThat(TransferScenarios.RECORDED)
                .containsOnlyKeys(
                        "DT11", "DT12", "DT13a", "DT13b", "DT13c", "DT14", "DT15", "DT16", "DT17", "DT18", "DT19",
                        "DT20", "DT21", "DT24");
        assertThat(TITLES).containsAll(TransferScenarios.RECORDED.values());
        assertThat(TransferScenarios.RECORDED.values()).doesNotHaveDuplicates();
    }

    @Test
    void areAtLeastFifteenMoreThanTheRecordedOnes() {
        assertThat(TITLES).hasSizeGreaterThanOrEqualTo(TransferScenarios.RECORDED.size() + 15);
    }

    @Test
    void areNamedByEveryListedDifference() {
        assertThat(TransferDifferences.TABLE)
                .allSatisfy(row -> assertThat(TITLES).containsAll(row.scenarios()));
    }

    @Test
    void goBothWays() {
        assertThat(TransferScenarios.all()
                        .flatMap(scenario -> scenario.visits().stream())
                        .map(Visit::kind)
                        .collect(Collectors.toSet()))
                .isEqualTo(Set.of(Visit.Kind.values()));
    }
}
