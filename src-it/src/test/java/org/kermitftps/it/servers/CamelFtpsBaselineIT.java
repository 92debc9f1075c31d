package org.kermitftps.it.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.IntStream;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Why there is a component of our own: what stock camel-ftp's {@code ftps:} does on servers in their default set-up. It
 * resumes no TLS session, so the data connection is refused, after STOR has made an empty file under the final name. If
 * a newer Camel makes this fail, rejoice and change the README.
 */
@NeedsDocker
class CamelFtpsBaselineIT {

    @TempDir
    private Path folder;

    @Test
    void leavesTwelveEmptyFilesOnADefaultVsftpd(@On(ServerVariant.VSFTPD) FtpServerUnderTest server) throws Exception {
        assertThat(uploads(server, 12)).isZero();

        assertThat(server.list()).hasSize(12).allMatch(name -> server.sizeOf(name) == 0);
        assertThat(server.reuse().resumed()).isZero();
        assertThat(server.reuse().full()).isGreaterThanOrEqualTo(12);
    }

    @Test
    void leavesSixEmptyFilesOnADefaultProftpd(@On(ServerVariant.PROFTPD) FtpServerUnderTest server) throws Exception {
        assertThat(uploads(server, 6)).isZero();

        assertThat(server.list()).hasSize(6).allMatch(name -> server.sizeOf(name) == 0);
        assertThat(server.reuse().resumed()).isZero();
        assertThat(server.reuse().full()).isGreaterThanOrEqualTo(6);
    }

    /** Everything as it comes, but for the account, a trust store, and passive mode and binary as any partner asks. */
    private long uploads(FtpServerUnderTest server, int count) throws Exception {
        Path store = TrustStore.write(server.caPem(), folder.resolve("trust.p12"));
        String uri = "ftps:" + server.host() + ":" + server.port() + "?username=" + server.user() + "&password="
                + server.password() + "&passiveMode=true&binary=true&ftpClient.trustStore.file=" + store
                + "&ftpClient.trustStore.password=" + TrustStore.PASSWORD + "&ftpClient.trustStore.type=PKCS12";
        try (CamelContext camel = new DefaultCamelContext()) {
            camel.start();
            ProducerTemplate producer = camel.createProducerTemplate();
            return IntStream.rangeClosed(1, count)
                    .filter(number -> arrives(producer, uri, "claim" + number + ".837"))
                    .count();
        }
    }

    private static boolean arrives(ProducerTemplate producer, String uri, String name) {
        try {
            producer.sendBodyAndHeader(uri, "ISA*00*", "CamelFileName", name);
            return true;
        } catch (CamelExecutionException refused) {
            return false;
        }
    }
}
