package org.kermitftps.it.kermit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kermitftps.docs.KermitDifferences.Row;

class ListedDifferencesTest {

    private static final List<String> OURS = List.of("MDTM a.txt", "RETR a.txt");
    private static final List<String> THEIRS = List.of("SIZE a.txt", "RETR a.txt");

    @Test
    void acceptWhatIsListedForAnyName() {
        assertThatCode(() -> ListedDifferences.check(OURS, THEIRS, List.of(row("MDTM *", "SIZE *"))))
                .doesNotThrowAnyException();
        assertThatCode(() -> ListedDifferences.check(OURS, OURS, List.of())).doesNotThrowAnyException();
    }

    @Test
    void refuseWhatIsNotListed() {
        assertThatThrownBy(() -> ListedDifferences.check(OURS, THEIRS, List.of()))
                .hasMessageContaining("not listed");
        assertThatThrownBy(() -> ListedDifferences.check(OURS, THEIRS, List.of(row("MDTM ?.txt", "SIZE *"))))
                .hasMessageContaining("not listed");
    }

    @Test
    void refuseWhatIsListedAndGone() {
        assertThatThrownBy(() -> ListedDifferences.check(OURS, OURS, List.of(row("MDTM *", "SIZE *"))))
                .hasMessageContaining("listed and gone");
    }

    private static Row row(String ours, String kermit) {
        return new Row(List.of(ours), List.of(kermit), "", "", List.of());
    }
}
