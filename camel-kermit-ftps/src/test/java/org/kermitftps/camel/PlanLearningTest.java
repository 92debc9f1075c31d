package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.kermitftps.failure.DataFailure;
import org.kermitftps.failure.Failure;
import org.kermitftps.support.FtpConversation;

/** What is learnt of a server's TLS from a transfer that cannot be tried again itself, and bodies that come only once. */
class PlanLearningTest extends ScriptedTest {

    /** As vsftpd: the handshake succeeds, then the server sees a new session, says so and closes both connections. */
    private void refuseTheNext(String verb) {
        server.forgetfulData();
        server.once(verb, (with, name) -> {
            with.say("150 go on");
            exchangeData(with, verb, name);
            server.rememberingData();
            with.say("522 SSL connection failed: session reuse required");
            with.close();
        });
    }

    private void exchangeData(FtpConversation with, String verb, String name) throws IOException {
        if (verb.equals("STOR")) {
            server.files().put(with.path(name), "");
            with.receive();
        } else {
            with.send(new byte[0]);
        }
    }

    private static InputStream live(String text) {
        return new ByteArrayInputStream(text.getBytes());
    }

    @Test
    void knowsTheNextPlanAfterALiveStreamThatCouldNotBeSentAgain() {
        refuseTheNext("STOR");

        refused(in(), "a.txt", live("hello"));
        Exchange later = uploaded(in(), "a.txt", live("hello"));

        assertThat(later.getIn().getHeader(KermitFtpsConstants.TLS_ENGINE)).isEqualTo("jdk");
    }

    @Test
    void knowsTheNextPlanAfterAStepwiseUpload() {
        refuseTheNext("STOR");

        refused(in("stepwise=true"), "a.txt", "hello");
        Exchange later = uploaded(in("stepwise=true"), "a.txt", "hello");

        assertThat(later.getIn().getHeader(KermitFtpsConstants.TLS_ENGINE)).isEqualTo("jdk");
    }

    @Test
    void triesTheNextPlanForTheListingThatLooksForAnExistingFile() {
        refuseTheNext("NLST");

        Exchange exchange = uploaded(in("fileExist=Fail"), "a.txt", "hello");

        assertThat(exchange.getIn().getHeader(KermitFtpsConstants.TLS_ENGINE)).isEqualTo("jdk");
        assertThat(server.files().text("/in/a.txt")).isEqualTo("hello");
    }

    @Test
    void doesNotSendTheRestOfAReaderAsTheWholeFile() {
        refuseTheNext("STOR");

        Failure failure = refused(in(), "a.txt", new BufferedReader(new StringReader("hello"), 2))
                .failure();

        assertThat(failure).isEqualTo(DataFailure.DATA_REUSE_REFUSED);
        assertThat(server.files().paths()).isEmpty();
    }

    @Test
    void sendsALiveStreamWithACharsetWholeTheSecondTime() {
        server.once("STOR", (with, name) -> {
            with.say("150 go on");
            with.dropData();
            with.say("425 Unable to build data connection: Operation not permitted");
        });

        uploaded(in("charset=UTF-8"), "a.txt", live("hello"));

        assertThat(server.files().text("/in/a.txt")).isEqualTo("hello");
    }

    @Test
    void leavesNoStubOfABodyThatBreaksWithARuntimeException() {
        InputStream body = new InputStream() {
            private int left = 3;

            @Override
            public int read() {
                if (left-- == 0) {
                    throw new IllegalStateException("the cloud is gone");
                }
                return 'x';
            }
        };

        assertThat(refused(in(), "a.txt", body)).hasMessageContaining("the cloud is gone");

        assertThat(server.files().paths()).isEmpty();
    }
}
