package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Directories that are made for an upload, with as few words as the server lets us. */
class MadeDirectoriesTest extends ScriptedTest {

    private List<String> made() {
        return server.commands().stream().filter(each -> each.contains("MKD")).toList();
    }

    @Test
    void makesDirectoriesOneBelowTheOther() {
        server.on("MKD", (with, path) -> {
            String whole = with.path(path);
            if (server.files().isDirectory(whole)) {
                with.say("550 File exists");
            } else if (server.files().isDirectory(whole.substring(0, Math.max(1, whole.lastIndexOf('/'))))) {
                server.files().mkdir(whole);
                with.say("257 made");
            } else {
                with.say("550 No such file or directory");
            }
        });

        uploaded(in(), "x/y/z/a.txt", "hello");

        assertThat(server.files().paths()).containsExactly("/in/x/y/z/a.txt");
        assertThat(made())
                .containsExactly("t:MKD in/x/y/z", "t:MKD in/x/y", "t:MKD in/x", "t:MKD in/x/y", "t:MKD in/x/y/z");
    }

    /** Two senders make it at the same time, or the server lets nobody into it. */
    @Test
    void goesOnWhereTheDirectoryIsThereAlready() {
        server.reply("CWD", "550 Permission denied").reply("MKD", "550 File exists");

        uploaded(in(), "a.txt", "hello");

        assertThat(server.files().paths()).containsExactly("/in/a.txt");
    }

    @Test
    void asksForXmkdWhereMkdIsUnknown() {
        server.reply("MKD", "500 what?").on("XMKD", (with, path) -> {
            server.files().mkdir(with.path(path));
            with.say("257 made");
        });

        uploaded(in(), "x/a.txt", "hello");

        assertThat(made()).containsExactly("t:MKD in/x", "t:XMKD in/x");
    }

    @Test
    void makesAnAbsoluteDirectory() {
        uploaded(in().replace("/in?", "//abs/olute?"), "a.txt", "hello");

        assertThat(server.files().paths()).containsExactly("/abs/olute/a.txt");
    }

    @Test
    void makesNoDirectoryWithoutAutoCreate() {
        assertThat(refused(in("autoCreate=false"), "x/a.txt", "hello"))
                .hasMessageContaining("KFTPS-701")
                .hasMessageContaining("upload of in/x/a.txt with autoCreate=false");
        assertThat(made()).isEmpty();
    }

    /** Some have one word for a directory that is missing and for a name they do not want. */
    @ParameterizedTest
    @CsvSource({
        "550,autoCreate=false,true",
        "553,autoCreate=false,true",
        "552,autoCreate=false,false",
        "550,autoCreate=true,false"
    })
    void namesAutoCreateWhereADirectoryMayBeMissing(String code, String option, boolean named) {
        server.reply("STOR", code + " no");

        assertThat(refused(in(option), "a.txt", "hello").getMessage().contains("with autoCreate=false"))
                .isEqualTo(named);
    }
}
