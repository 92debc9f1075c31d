package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every command of a transfer over a connection that is already open, and not one more than needed. */
class CommandEconomyTest extends ScriptedTest {

    private static final String FEATURES = "211-Extensions:\r\n SIZE\r\n MDTM\r\n211 End";

    /** What the second upload over one connection says. */
    private List<String> warm(String endpoint, String name) {
        uploaded(endpoint, "first.txt", "hello");
        int before = server.commands(0).size();
        uploaded(endpoint, name, "hello");
        assertThat(server.conversations()).hasSize(1);
        return since(before);
    }

    private List<String> since(int before) {
        return said(0).subList(before - LOGIN.size(), said(0).size());
    }

    private static List<String> stored(String path) {
        return List.of(
                "t:EPSV",
                "t:STOR " + path + ".*.part",
                "t:SIZE " + path + ".*.part",
                "t:RNFR " + path + ".*.part",
                "t:RNTO " + path);
    }

    @Test
    void uploadsWithFiveCommands() {
        assertThat(warm(in(), "b.txt")).isEqualTo(stored("in/b.txt"));
    }

    @Test
    void uploadsInPlaceWithThree() {
        assertThat(warm(in("uploadInPlace=true"), "b.txt"))
                .containsExactly("t:EPSV", "t:STOR in/b.txt", "t:SIZE in/b.txt");
    }

    @Test
    void usesCamelsTemporaryNameWithFive() {
        assertThat(warm(in("tempPrefix=tmp-", "fileExist=TryRename"), "b.txt"))
                .containsExactly(
                        "t:EPSV",
                        "t:STOR in/tmp-b.txt",
                        "t:SIZE in/tmp-b.txt",
                        "t:RNFR in/tmp-b.txt",
                        "t:RNTO in/b.txt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Fail", "Ignore", "Move&moveExisting=${file:parent}/old-${file:onlyname}"})
    void asksOneQuestionMoreIfAnOldFileMatters(String rule) {
        server.reply("FEAT", FEATURES);

        List<String> said = warm(in("fileExist=" + rule), "b.txt");

        assertThat(said.get(0)).isEqualTo("t:SIZE in/b.txt");
        assertThat(said.subList(1, said.size())).isEqualTo(stored("in/b.txt"));
    }

    @Test
    void asksNothingElseOfAFileThatIsThere() {
        server.files().put("/in/b.txt", "old");
        server.reply("FEAT", FEATURES);

        assertThat(warm(in("fileExist=Ignore"), "b.txt")).containsExactly("t:SIZE in/b.txt");
    }

    @Test
    void movesAnOldFileAwayWithThreeMore() {
        server.files().put("/in/b.txt", "old");
        server.reply("FEAT", FEATURES);

        List<String> said = warm(in("fileExist=Move", "moveExisting=${file:parent}/old-${file:onlyname}"), "b.txt");

        assertThat(said.subList(0, 4))
                .containsExactly("t:SIZE in/b.txt", "t:SIZE in/old-b.txt", "t:RNFR in/b.txt", "t:RNTO in/old-b.txt");
        assertThat(said.subList(4, said.size())).isEqualTo(stored("in/b.txt"));
    }

    @Test
    void appendsWithFour() {
        server.files().put("/in/b.txt", "old,");

        assertThat(warm(in("fileExist=Append"), "b.txt"))
                .containsExactly("t:SIZE in/b.txt", "t:EPSV", "t:APPE in/b.txt", "t:SIZE in/b.txt");
    }

    @Test
    void writesADoneFileLikeAnyOther() {
        server.reply("FEAT", FEATURES);

        List<String> said = warm(in("doneFileName=${file:name}.ok"), "b.txt");

        assertThat(said.subList(0, 5)).isEqualTo(stored("in/b.txt"));
        assertThat(said.get(5)).isEqualTo("t:SIZE in/b.txt.ok");
        assertThat(said.subList(6, said.size())).isEqualTo(stored("in/b.txt.ok"));
    }

    @Test
    void flattensForNothing() {
        assertThat(warm(in("flatten=true"), "x/y/b.txt")).isEqualTo(stored("in/b.txt"));
    }

    @Test
    void looksForEachOfThreeDirectoriesOnceForTenFiles() {
        IntStream.range(0, 10).forEach(i -> uploaded(in(), "d" + i % 3 + "/" + i + ".txt", "hello"));

        assertThat(server.files().paths()).hasSize(10);
        assertThat(said(0)).hasSize(1 + 3 * 2 + 10 * 5);
        assertThat(said(0)).containsOnlyOnce("t:PWD", "t:CWD in/d0", "t:MKD in/d0", "t:MKD in/d1", "t:MKD in/d2");
    }

    @Test
    void comesBackFromADirectoryThatIsThere() {
        server.files().mkdir("/in/a/b");

        uploaded(in(), "a/b/1.txt", "hello");
        uploaded(in(), "a/2.txt", "hello");

        assertThat(said(0).subList(0, 3)).containsExactly("t:PWD", "t:CWD in/a/b", "t:CWD /");
        assertThat(said(0)).hasSize(3 + 2 * 5);
        assertThat(server.files().paths()).containsExactly("/in/a/2.txt", "/in/a/b/1.txt");
    }

    @Test
    void makesTheDirectoriesAboveWhereTheServerDoesNot() {
        server.on("MKD", (with, path) -> {
            boolean below =
                    path.indexOf('/', 3) > 0 && server.commands().stream().noneMatch("t:MKD in/new"::equals);
            if (!below) {
                server.files().mkdir(with.path(path));
            }
            with.say(below ? "550 no such directory" : "257 made");
        });

        uploaded(in(), "new/b/1.txt", "hello");

        assertThat(said(0))
                .containsSubsequence("t:CWD in/new/b", "t:MKD in/new/b", "t:MKD in/new", "t:MKD in/new/b", "t:EPSV");
    }

    /** A listing, and then as many commands for each of three files. */
    private List<String> downloaded(String... options) throws Exception {
        for (String name : List.of("a", "b", "c")) {
            server.files().put("/in/" + name, "hello");
        }
        pollOnce(exchange -> exchange.getIn().getBody(String.class), options);
        await().until(() -> received.size() == 3);
        context.stop();
        assertThat(failures).isEmpty();
        int listed = Math.max(said(0).indexOf("t:LIST in"), said(0).indexOf("t:MLSD in"));
        return said(0).subList(listed + 1, said(0).indexOf("t:QUIT"));
    }

    @Test
    void downloadsAndDeletesWithFour() throws Exception {
        List<String> said = downloaded("delete=true");

        assertThat(said).hasSize(3 * 4);
        assertThat(said.subList(4, 8)).containsExactly("t:EPSV", "t:RETR in/b", "t:MDTM in/b", "t:DELE in/b");
    }

    @Test
    void downloadsToAWorkDirectoryWithFour() throws Exception {
        assertThat(downloaded("delete=true", "localWorkDirectory=" + temp.resolve("work")))
                .hasSize(3 * 4);
    }

    @Test
    void streamsWithFour() throws Exception {
        assertThat(downloaded("delete=true", "streamDownload=true").subList(4, 8))
                .containsExactly("t:MDTM in/b", "t:EPSV", "t:RETR in/b", "t:DELE in/b");
    }

    @Test
    void needsThreeWithoutTheDate() throws Exception {
        assertThat(downloaded("delete=true", "dates=false")).hasSize(3 * 3);
    }

    @Test
    void needsThreeWhereTheListingTellsTheDate() throws Exception {
        server.reply("FEAT", "211-Extensions:\r\n MLST type*;size*;modify*;\r\n211 End");

        List<String> said = downloaded("delete=true");

        assertThat(said).hasSize(3 * 3);
        assertThat(said.subList(3, 6)).containsExactly("t:EPSV", "t:RETR in/b", "t:DELE in/b");
    }

    @Test
    void movesWithSixAndMakesTheDirectoryOnce() throws Exception {
        List<String> said = downloaded("move=done", "autoCreate=false");

        assertThat(said).hasSize(3 + 3 * 6);
        assertThat(said.subList(15, said.size()))
                .containsExactly(
                        "t:EPSV", "t:RETR in/c", "t:MDTM in/c", "t:DELE in/done/c", "t:RNFR in/c", "t:RNTO in/done/c");
    }

    @Test
    void seesTheDoneFileInTheListing() throws Exception {
        for (String name : List.of("a", "b", "c")) {
            server.files().put("/in/" + name + ".ok", "");
        }

        assertThat(downloaded("delete=true", "doneFileName=${file:name}.ok"))
                .doesNotContain("t:NOOP")
                .filteredOn(each -> each.contains("t:LIST") || each.contains("t:NLST"))
                .isEmpty();
    }
}
