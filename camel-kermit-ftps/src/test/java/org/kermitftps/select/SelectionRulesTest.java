package org.kermitftps.select;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kermitftps.policy.SkipReason;

/** Sizes, lists of patterns and list files. */
class SelectionRulesTest {

    @ParameterizedTest
    @CsvSource({"0, 0", "1500, 1500", "10k, 10240", "10K, 10240", "5M, 5242880", "2G, 2147483648"})
    void readsSizes(String text, long bytes) {
        assertThat(SizeBounds.parse(text)).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "1.5k", "k", "10KB", "999999999999999999G", "9999999999999999999"})
    void refusesWhatIsNoSize(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> SizeBounds.parse(text));
    }

    @Test
    void isStrictOnBothSides() {
        SizeBounds bounds = new SizeBounds(10, 12);
        assertThat(List.of(bounds.take(10), bounds.take(11), bounds.take(12))).containsExactly(false, true, false);
        assertThat(bounds.isContradiction()).isFalse();
        assertThat(new SizeBounds(10, 11).isContradiction()).isTrue();
        assertThat(SizeBounds.NONE.isContradiction()).isFalse();
        assertThat(SizeBounds.NONE.take(0)).isTrue();
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "*.tmp|a.tmp|true",
                "*.tmp, *.bak|a.bak|true",
                "*.tmp, *.bak|a.txt|false",
                "{{*.tmp}{*.bak}}|a.bak|true",
                "{ {*.tmp} {*.bak} }|a.tmp|true",
                "{{*.tmp}{*.bak}}|a.txt|false",
                "{*.tmp}|a.tmp|true",
                "{a,b}.txt,c|b.txt|true",
                "{a,b}.txt,c|c|true",
                "{a,b}.txt,c|b|false",
                "{{a,b},{c,d}}|d|true",
                "[a,b]x|,x|true",
                "a\\,b|a,b|true"
            })
    void readsListsOfPatterns(String patterns, String name, boolean fits) {
        assertThat(NamePatterns.parse(patterns).match(name)).isEqualTo(fits);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",", "a,{b", "{{a}{[b}}"})
    void refusesListsThatSayNothing(String patterns) {
        assertThatIllegalArgumentException().isThrownBy(() -> NamePatterns.parse(patterns));
    }

    @Test
    void takesAsManyPatternsAsKermit() {
        NamePatterns.parse("a,".repeat(64));
        assertThatIllegalArgumentException().isThrownBy(() -> NamePatterns.parse("a,".repeat(65)));
    }

    @Test
    void saysWhyANameIsLeftAlone() {
        NameRules rules = new NameRules(NamePatterns.parse("*.tmp"), NamePatterns.parse("{.,}a*"), false, false);
        assertThat(rules.reason("b")).contains(SkipReason.NO_MATCH);
        assertThat(rules.reason("a.tmp")).contains(SkipReason.EXCEPTION_LIST);
        assertThat(rules.reason(".a")).contains(SkipReason.DOT_FILE);
        assertThat(rules.reason("a.txt.~12~")).contains(SkipReason.BACKUP_FILE);
        assertThat(rules.reason("a.txt.~x~")).isEmpty();
    }

    @Test
    void findsNamesAndPathsInAListFile() {
        NameList list = new NameList(List.of("a.txt", "", "  sub/b.txt\r", "c*.txt", "odd[1.txt", "x[1].txt"));
        assertThat(List.of("a.txt", "sub/a.txt", "sub/b.txt", "cc.txt", "odd[1.txt", "x[1].txt", "x1.txt"))
                .allMatch(list::has);
        assertThat(List.of("b.txt", "other/b.txt", "A.txt", "d.txt")).noneMatch(list::has);
        assertThat(list.names()).containsExactly("a.txt", "sub/b.txt", "odd[1.txt");
        assertThat(list.lines()).hasSize(5);
    }
}
