package org.kermitftps.it.kermit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kermitftps.it.servers.NeedsDocker;
import org.kermitftps.policy.KermitWords;

/** The real C-Kermit is asked what words it has, and none of them may be missing in the table; nor may we invent one. */
@NeedsDocker
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KermitWordsIT {

    /** What is typed before the question mark, by command of the table. */
    private static final Map<String, List<String>> LISTS = Map.of(
            "SET FTP", List.of("set ftp "),
            "SET AUTH TLS", List.of("set auth tls ", "set auth ssl "),
            "FTP", List.of("ftp "),
            "FTP OPEN", List.of("ftp open /", "ftp open localhost /"),
            "FTP PUT", List.of("ftp put /", "ftp mput /", "ftp append /", "ftp reput /"),
            "FTP GET", List.of("ftp get /", "ftp mget /", "ftp reget /"),
            "FTP DELETE", List.of("ftp delete /", "ftp mdelete /"));

    /** Words Kermit takes without listing them. */
    private static final Set<String> HIDDEN = Set.of(
            "SET FTP cpl",
            "SET FTP dpl",
            "SET FTP pasv",
            "SET AUTH TLS certs-ok",
            "SET AUTH TLS dh-key-file",
            "FTP cwd",
            "FTP login",
            "FTP mdelete",
            "FTP opts",
            "FTP quit",
            "FTP resend",
            "FTP send");

    private KermitClient kermit;

    @BeforeAll
    void start() {
        kermit = new KermitClient("");
    }

    @AfterAll
    void stop() {
        kermit.close();
    }

    static Stream<String> commands() {
        return LISTS.keySet().stream().sorted();
    }

    /** Settings whose values are words. */
    static Stream<KermitWords.Row> settings() {
        return KermitWords.TABLE.stream()
                .filter(row -> row.command().startsWith("SET") && row.values().contains(", "));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void hasEveryWordOfTheRealKermitAndNoOther(String command) throws Exception {
        Set<String> theirs = new TreeSet<>();
        for (String typed : LISTS.get(command)) {
            theirs.addAll(KermitQuestion.words(kermit.ask(typed)));
        }
        assertThat(theirs).as("Kermit has answered").hasSizeGreaterThan(5);

        Set<String> ours = words(command);
        ours.removeIf(word -> HIDDEN.contains(command + " " + word));
        assertThat(ours).isEqualTo(theirs);
    }

    @ParameterizedTest
    @MethodSource("settings")
    void hasEveryValueOfTheRealKermit(KermitWords.Row row) throws Exception {
        String set = row.command().toLowerCase(Locale.ROOT) + " " + row.word() + " ";

        assertThat(KermitQuestion.words(kermit.ask(set)))
                .containsExactlyInAnyOrder(row.values().split(", "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"set ftp ", "set auth tls "})
    void namesNoHiddenSettingThatKermitDoesNotKnow(String set) throws Exception {
        String[] typed = words(set.strip().toUpperCase(Locale.ROOT)).stream()
                .map(word -> set + word + " ")
                .toArray(String[]::new);

        assertThat(kermit.ask(typed)).contains(typed).doesNotContain("No keywords match");
        assertThat(kermit.ask(set + "nonsense ")).contains("No keywords match");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cwd", "login", "mdelete", "opts", "quit", "resend", "send"})
    void namesNoHiddenCommandThatKermitTakesForAHost(String command) throws Exception {
        assertThat(kermit.ask("ftp " + command + " ")).doesNotContain("Service name or port");
        assertThat(kermit.ask("ftp nonsense ")).contains("Service name or port");
    }

    private static Set<String> words(String command) {
        return KermitWords.TABLE.stream()
                .filter(row -> row.command().equals(command))
                .map(KermitWords.Row::word)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
