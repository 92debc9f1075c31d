package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import org.apache.camel.Exchange;
import org.apache.camel.component.file.remote.RemoteFile;
import org.apache.commons.net.ftp.FTPFile;
import org.junit.jupiter.api.Test;
import org.kermitftps.failure.DataFailure;

/** What happens when a server does not like the TLS of a data connection, or the data connection is not the server's. */
class DataSecurityTest extends ScriptedTest {

    private static final String REUSE_REQUIRED = "522 SSL connection failed: session reuse required";

    /** As vsftpd: the handshake succeeds, then the server sees a new session, says so and closes both connections. */
    private void refuseTheNextDataConnectionAsVsftpd() {
        server.forgetfulData();
        server.once("STOR", (with, name) -> {
            with.say("150 send");
            server.files().put(with.path(name), "");
            with.receive();
            server.rememberingData();
            with.say(REUSE_REQUIRED);
            with.close();
        });
    }

    /** As ProFTPD: the data connection is dropped in its handshake; the control connection stays. */
    private void refuseTheNextDataConnectionInItsHandshake() {
        server.once("STOR", (with, name) -> {
            with.say("150 send");
            server.files().put(with.path(name), "");
            with.dropData();
            with.say("425 Unable to build data connection: Operation not permitted");
        });
    }

    @Test
    void triesTheNextPlanOnANewConnectionAndRemembersIt() {
        refuseTheNextDataConnectionAsVsftpd();

        Exchange first = uploaded(in("autoCreate=false"), "a.txt", "hello");
        Exchange later = uploaded(in("disconnect=true", "autoCreate=false"), "b.txt", "hello");

        // The server closed behind its 522 and never reads the DELE that follows; hence the one on the next connection.
        assertThat(said(0)).containsExactly("t:EPSV", "t:STOR in/a.txt.*.part");
        assertThat(said(1)).startsWith("t:DELE in/a.txt.*.part");
        assertThat(said(2)).startsWith("t:EPSV", "t:STOR in/a.txt.*.part", "t:SIZE in/a.txt.*.part");
        assertThat(first.getIn().getHeaders())
                .containsEntry(KermitFtpsConstants.TLS_ENGINE, "jdk")
                .containsEntry(KermitFtpsConstants.RESUMED, true);
        assertThat(server.conversations()).hasSize(4);
        assertThat(later.getIn().getHeader(KermitFtpsConstants.TLS_ENGINE)).isEqualTo("jdk");
        assertThat(server.files().paths()).containsExactly("/in/a.txt", "/in/b.txt");
    }

    @Test
    void triesTheNextPlanWhenTheHandshakeItselfIsRefused() {
        refuseTheNextDataConnectionInItsHandshake();

        Exchange exchange = uploaded(in("autoCreate=false"), "a.txt", "hello");

        assertThat(said(0)).startsWith("t:EPSV", "t:STOR in/a.txt.*.part", "t:DELE in/a.txt.*.part");
        assertThat(said(1)).startsWith("t:EPSV", "t:STOR in/a.txt.*.part");
        assertThat(exchange.getIn().getHeader(KermitFtpsConstants.TLS_ENGINE)).isEqualTo("jdk");
        assertThat(server.files().paths()).containsExactly("/in/a.txt");
    }

    @Test
    void sendsALiveStreamAgainIfNothingOfItWasRead() {
        refuseTheNextDataConnectionInItsHandshake();

        uploaded(in(), "a.txt", new OnceOnly("hello"));

        assertThat(server.files().text("/in/a.txt")).isEqualTo("hello");
    }

    @Test
    void doesNotSendALiveStreamAgainThatWasReadFrom() {
        refuseTheNextDataConnectionAsVsftpd();

        FtpsOperationFailedException failure = refused(in(), "a.txt", new OnceOnly("hello"));

        assertThat(failure.failure()).isEqualTo(DataFailure.DATA_REUSE_REFUSED);
        assertThat(server.files().paths()).isEmpty();
    }

    @Test
    void doesNotSendAStreamedDownloadAgainThatWasReadFrom() {
        refuseTheNextDataConnectionAsVsftpd();
        RemoteFile<FTPFile> streamed = new RemoteFile<>();
        streamed.setBody(new OnceOnly("hello"));

        refused(in(), "a.txt", streamed);

        assertThat(server.files().paths()).isEmpty();
    }

    @Test
    void doesNotSendAReaderAgainThatWasReadFrom() {
        refuseTheNextDataConnectionAsVsftpd();

        refused(in(), "a.txt", new StringReader("hello"));

        assertThat(server.files().paths()).isEmpty();
    }

    @Test
    void sendsAFileAgain() throws IOException {
        refuseTheNextDataConnectionAsVsftpd();

        uploaded(
                in(), "a.txt", Files.writeString(temp.resolve("a.txt"), "hello").toFile());

        assertThat(server.files().text("/in/a.txt")).isEqualTo("hello");
    }

    @Test
    void showsTheServersReasonWhenNoPlanIsLeft() {
        refuseTheNextDataConnectionAsVsftpd();

        FtpsOperationFailedException failure = refused(in("tlsEngine=bc", "tlsProtocols=TLSv1.2"), "a.txt", "hello");

        assertThat(failure.failure()).isEqualTo(DataFailure.DATA_REUSE_REFUSED);
        assertThat(failure).hasMessageContaining("KFTPS-602").hasMessageContaining(REUSE_REQUIRED);
        assertThat(failure.getCode()).isEqualTo(522);
        assertThat(server.files().paths()).isEmpty();
    }

    @Test
    void readsTheReasonThatWaitsOnTheControlConnection() {
        refuseTheNextDataConnectionInItsHandshake();

        FtpsOperationFailedException failure = refused(in("tlsEngine=jdk", "tlsProtocols=TLSv1.2"), "a.txt", "hello");

        assertThat(failure).hasMessageContaining("KFTPS-602").hasMessageContaining("425 Unable to build");
        assertThat(server.files().paths()).isEmpty();
    }

    @Test
    void acceptsAFullHandshakeWithTheSameCertificateByDefault() {
        server.forgetfulData();

        Exchange exchange = uploaded(in(), "a.txt", "hello");

        assertThat(exchange.getIn().getHeader(KermitFtpsConstants.RESUMED)).isEqualTo(false);
        assertThat(server.conversations()).hasSize(1);
    }

    @Test
    void failsWithoutResumptionIfThatIsRequired() {
        server.forgetfulData();

        FtpsOperationFailedException failure =
                refused(in("tlsSessionReuse=required", "tlsEngine=bc"), "a.txt", "hello");

        assertThat(failure.failure()).isEqualTo(DataFailure.DATA_NOT_RESUMED);
        assertThat(failure).hasMessageContaining("KFTPS-603");
        assertThat(server.files().paths()).isEmpty();
    }

    @Test
    void triesEveryPlanBeforeItGivesUpOnRequiredResumption() {
        server.forgetfulData();

        refused(in("tlsSessionReuse=required", "autoCreate=false"), "a.txt", "hello");

        long stores =
                server.commands().stream().filter(each -> each.contains("STOR")).count();
        assertThat(stores).isEqualTo(4);
        assertThat(server.files().paths()).isEmpty();
    }

    @Test
    void resumesIfThatIsRequiredAndTheServerCan() {
        Exchange exchange = uploaded(in("tlsSessionReuse=required"), "a.txt", "hello");

        assertThat(exchange.getIn().getHeader(KermitFtpsConstants.RESUMED)).isEqualTo(true);
    }

    @Test
    void neverResumesIfThatIsOff() {
        Exchange exchange = uploaded(in("tlsSessionReuse=off"), "a.txt", "hello");

        assertThat(exchange.getIn().getHeader(KermitFtpsConstants.RESUMED)).isEqualTo(false);
    }

    @Test
    void refusesADataConnectionWithAnotherCertificate() {
        server.dataCertificate(AUTHORITY.issue("localhost", "127.0.0.1"));

        FtpsOperationFailedException failure = refused(in("autoCreate=false"), "a.txt", "hello");

        assertThat(failure.failure()).isEqualTo(DataFailure.DATA_OTHER_IDENTITY);
        assertThat(failure).hasMessageContaining("KFTPS-604");
        assertThat(server.files().paths()).isEmpty();
        assertThat(server.commands().stream().filter(each -> each.contains("STOR")))
                .hasSize(1);
    }

    @Test
    void resumesTls13Too() {
        server.protocols("TLSv1.3");

        uploaded(in(), "a.txt", "hello");
        Exchange exchange = uploaded(in(), "b.txt", "hello");

        assertThat(exchange.getIn().getHeaders())
                .containsEntry(KermitFtpsConstants.TLS_VERSION, "TLSv1.3")
                .containsEntry(KermitFtpsConstants.RESUMED, true);
    }

    /** A stream that cannot be read again and is gone once closed, as one from a file or a socket. */
    private static final class OnceOnly extends ByteArrayInputStream {
        private boolean closed;

        OnceOnly(String text) {
            super(text.getBytes());
        }

        @Override
        public synchronized int read(byte[] buffer, int offset, int length) {
            if (closed) {
                throw new IllegalStateException("Stream closed");
            }
            return super.read(buffer, offset, length);
        }

        @Override
        public void close() throws IOException {
            closed = true;
        }
    }
}
