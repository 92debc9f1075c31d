package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kermitftps.failure.TransferFailure;

/** serverProfile=zos against a server that answers in the shape of IBM's; nobody here has tried a real one. */
class MainframeTest extends ScriptedTest {

    private static final String DATA_SET = "'HLQ.CLAIMS.IN'";

    @BeforeEach
    void answerLikeZos() {
        server.reply("SYST", "215 MVS is the operating system of this server. FTP Server is running on z/OS.")
                .reply("FEAT", "500 unknown command FEAT")
                .reply("SIZE", "501 data set not supported")
                .reply("SITE", "200 SITE command was accepted")
                .reply("MKD", "550 no partitioned data set is made here");
    }

    private String zos(String... options) {
        return in(options).replace("/in?", "?") + "&serverProfile=zos&uploadInPlace=true";
    }

    @Test
    void namesADataSetWholeAndInQuotes() {
        uploaded(zos(), DATA_SET, "claim");

        assertThat(said(0)).containsExactly("t:EPSV", "t:STOR 'HLQ.CLAIMS.IN'", "t:SIZE 'HLQ.CLAIMS.IN'");
        assertThat(server.files().paths()).containsExactly("/'HLQ.CLAIMS.IN'");
    }

    @Test
    void namesAMemberToo() {
        uploaded(zos(), "'HLQ.JCL(CLAIMS)'", "claim");

        assertThat(server.files().paths()).containsExactly("/'HLQ.JCL(CLAIMS)'");
    }

    @Test
    void sendsTypeEAndLeavesTheBytesAlone() {
        Exchange sent = uploaded(zos("type=ebcdic"), DATA_SET, "a\nb\n");

        assertThat(server.commands(0)).containsSubsequence("t:TYPE E", "t:EPSV", "t:STOR " + DATA_SET);
        assertThat(server.files().text("/" + DATA_SET)).isEqualTo("a\nb\n");
        assertThat(sent.getIn().getHeader("KermitFtpOutcome")).isEqualTo("STORED");
    }

    @Test
    void sendsTypeEForOneMessage() {
        template.requestBodyAndHeaders(zos(), "a", Map.of(Exchange.FILE_NAME, DATA_SET, "KermitFtpType", "ebcdic"));

        assertThat(server.commands(0)).containsSubsequence("t:TYPE I", "t:TYPE E", "t:EPSV");
    }

    @Test
    void failsIfTheServerKnowsNoTypeE() {
        server.reply("TYPE E", "504 not implemented for that parameter");

        assertThat(refused(zos("type=ebcdic"), DATA_SET, "a").failure()).isEqualTo(TransferFailure.COMMAND_REFUSED);
    }

    @Test
    void sendsEverySiteCommandAfterTheLogin() {
        uploaded(zos("siteCommand=RECFM=FB%0ALRECL=80"), DATA_SET, "claim");

        assertThat(said(0)).startsWith("t:SITE RECFM=FB", "t:SITE LRECL=80", "t:EPSV");
    }

    @Test
    void sendsNothingIfOneOfThemIsRefused() {
        server.reply("SITE LRECL=80", "501 no");

        assertThat(refused(zos("siteCommand=RECFM=FB%0ALRECL=80"), DATA_SET, "claim"))
                .hasMessageContaining("KFTPS-707")
                .hasMessageContaining("SITE LRECL=80");
        assertThat(server.files().paths()).isEmpty();
    }

    @Test
    void fetchesADataSetByItsName() throws Exception {
        server.files().put("/" + DATA_SET, "line\r\n");
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(zos("type=text", "useList=false", "noop=true", "idempotent=false", "fileName=" + DATA_SET)
                                + "&initialDelay=0&repeatCount=1")
                        .convertBodyTo(String.class)
                        .process(e -> received.add(e.copy()));
            }
        });
        await().until(() -> !received.isEmpty());

        assertThat(received.get(0).getIn().getBody(String.class)).isEqualTo("line\n");
        assertThat(server.commands(0)).contains("t:RETR 'HLQ.CLAIMS.IN'");
    }

    @ParameterizedTest
    @CsvSource({"uploadInPlace=false, uploadInPlace=true", "filenames=auto, filenames=literal"})
    void refusesWhatMakesNamesOfOtherSystems(String option, String instead) {
        assertThatThrownBy(() -> context.getEndpoint("kermit-ftps:localhost?serverProfile=zos&"
                        + (option.startsWith("up") ? option : option + "&uploadInPlace=true")))
                .hasStackTraceContaining("KFTPS-102")
                .hasStackTraceContaining(instead);
    }

    /** Its NLST without a name tells data sets without quotes, and without their first qualifier. */
    private void listLikeZos() {
        server.on("NLST", (with, name) -> {
            if (name.isEmpty()) {
                with.say("125 List started OK");
                with.send("CLAIMS.IN\r\n".getBytes());
                with.say("250 List completed successfully.");
            } else if (name.equals(DATA_SET)) {
                with.say("125 List started OK");
                with.send((DATA_SET + "\r\n").getBytes());
                with.say("250 List completed successfully.");
            } else {
                with.say("550 No data sets found.");
            }
        });
    }

    @ParameterizedTest
    @CsvSource({"Fail", "Ignore", "Append"})
    void overwritesNoDataSetThatIsThere(String rule) {
        listLikeZos();
        server.files().put("/" + DATA_SET, "yesterday's");

        upload(zos("fileExist=" + rule), DATA_SET, "today's");

        assertThat(server.files().text("/" + DATA_SET)).startsWith("yesterday's");
    }
}
