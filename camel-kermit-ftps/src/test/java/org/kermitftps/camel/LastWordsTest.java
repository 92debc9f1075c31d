package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.kermitftps.failure.ConnectionFailure;
import org.kermitftps.failure.TransferFailure;
import org.kermitftps.policy.TlsPlan;

/** The last words of a server process that dies in a transfer come in plain text inside TLS; they reach the operator. */
@Timeout(60)
class LastWordsTest extends ScriptedTest {

    private static final String OOPS = "500 OOPS: child died\r\n";

    @ParameterizedTest
    @FieldSource("org.kermitftps.policy.TlsPlans#TABLE")
    void areShownWhenTheyComeInPlaceOfTheFinalReplyToAnUpload(TlsPlan plan) {
        server.on("STOR", (with, name) -> {
            with.say("150 go ahead");
            with.receive();
            with.sayPastTls(OOPS);
            with.close();
        });

        FtpsOperationFailedException refused = refused(in(with(plan)), "a.txt", "hello");

        assertThat(refused.failure()).isEqualTo(ConnectionFailure.CONNECTION_LOST);
        assertThat(refused).hasMessageContaining("Server said: 500 OOPS: child died.");
    }

    @ParameterizedTest
    @FieldSource("org.kermitftps.policy.TlsPlans#TABLE")
    void areShownWhenTheyComeOnTheDataConnection(TlsPlan plan) throws Exception {
        server.files().put("/in/a.txt", "hello".getBytes());
        server.on("RETR", (with, name) -> {
            with.say("150 here it is");
            with.sendAndSayPastTls("hel".getBytes(), OOPS);
        });

        pollOnce(exchange -> {}, with(plan));

        assertThat(failure()).isEqualTo(TransferFailure.TRANSFER_BROKEN);
        assertThat(failures.get(0)).hasStackTraceContaining("Server said: 500 OOPS: child died.");
        assertThat(received).isEmpty();
    }

    /** vsftpd's two ends die together: the data connection is cut, and the reason waits on the control connection. */
    @ParameterizedTest
    @FieldSource("org.kermitftps.policy.TlsPlans#TABLE")
    void areShownWhenTheDataConnectionIsCutOverThem(TlsPlan plan) throws Exception {
        server.files().put("/in/a.txt", "hello".getBytes());
        server.on("RETR", (with, name) -> {
            with.say("150 here it is");
            with.sendAndCut("hel".getBytes());
            with.sayPastTls(OOPS);
        });

        pollOnce(exchange -> {}, with(plan, "requireCloseNotify=true"));

        assertThat(failure()).isEqualTo(TransferFailure.TRANSFER_TRUNCATED);
        assertThat(failures.get(0)).hasStackTraceContaining("Server said: 500 OOPS: child died.");
        assertThat(received).isEmpty();
    }

    private static String[] with(TlsPlan plan, String... more) {
        return Stream.concat(
                        Stream.of(
                                "tlsEngine=" + plan.engine().name().toLowerCase(java.util.Locale.ROOT),
                                "tlsProtocols=" + plan.protocol(),
                                "maximumReconnectAttempts=0"),
                        Arrays.stream(more))
                .toArray(String[]::new);
    }
}
