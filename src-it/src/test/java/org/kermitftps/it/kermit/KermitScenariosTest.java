package org.kermitftps.it.kermit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kermitftps.docs.KermitDifferences;

/** The lists of scenarios agree with each other; needs no container. */
class KermitScenariosTest {

    private static final List<String> TITLES =
            KermitScenarios.all().map(KermitScenario::title).toList();

    @Test
    void haveTitlesOfTheirOwn() {
        assertThat(TITLES).doesNotHaveDuplicates();
    }

    @Test
    void containEveryRecordedTest() {
        assertThat(KermitScenarios.RECORDED)
                .containsOnlyKeys(
                        "DT01", "DT02", "DT03", "DT04", "DT05", "DT06", "DT07", "DT08", "DT09", "DT10", "DT22", "DT23");
        assertThat(TITLES).containsAll(KermitScenarios.RECORDED.values());
        assertThat(KermitScenarios.RECORDED.values()).doesNotHaveDuplicates();
    }

    @Test
    void areAtLeastTenMoreThanTheRecordedOnes() {
        assertThat(TITLES).hasSizeGreaterThanOrEqualTo(KermitScenarios.RECORDED.size() + 10);
    }

    @Test
    void areNamedByEveryListedDifference() {
        assertThat(KermitDifferences.TABLE).allSatisfy(row -> assertThat(TITLES).containsAll(row.scenarios()));
    }

    @Test
    void doEveryKindOfWork() {
        assertThat(KermitScenarios.all().map(KermitScenario::work)).containsAll(Set.of(Work.values()));
    }
}
