package org.kermitftps.it.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kermitftps.it.servers.FtpServerUnderTest;
import org.kermitftps.it.servers.NeedsDocker;
import org.kermitftps.it.servers.ServerVariant;
import org.kermitftps.it.servers.Servers;

/** Positions and sizes above four gigabytes, with sparse files: as long as they say, and hardly a byte on disk or wire. */
@NeedsDocker
class LargeFilesIT {

    private static final long FIVE_GIB = 5L << 30;
    private static final String END = "last words";

    @TempDir
    Path folder;

    private CamelClient client;

    @BeforeEach
    void open() throws Exception {
        client = new CamelClient();
    }

    @AfterEach
    void close() throws Exception {
        client.close();
    }

    /** Five gigabytes without one written byte, and then {@link #END}. */
    private static FtpServerUnderTest withLargeFile(Servers servers, ServerVariant variant) {
        FtpServerUnderTest server = servers.get(variant);
        server.write("large.835", new byte[0]);
        String path = "/home/" + server.user() + "/large.835";
        server.run("truncate", "-s", Long.toString(FIVE_GIB - END.length()), path);
        server.run("sh", "-c", "printf '" + END + "' >> " + path);
        return server;
    }

    @ParameterizedTest
    @EnumSource(names = {"VSFTPD", "PROFTPD", "PURE_FTPD_TLS2"})
    void goOnDownBehindFiveGigabytes(ServerVariant variant, Servers servers) throws Exception {
        FtpServerUnderTest server = withLargeFile(servers, variant);
        Path work = Files.createDirectories(folder.resolve("work"));
        try (RandomAccessFile part =
                new RandomAccessFile(work.resolve("large.835.inprogress").toFile(), "rw")) {
            part.setLength(FIVE_GIB - END.length());
        }
        AtomicReference<Object> seen = new AtomicReference<>();

        client.poll(
                Endpoint.of(server).with("localWorkDirectory", work).with("resumeDownload", true),
                exchange -> seen.set(end(exchange.getIn().getBody(File.class))),
                seen::set,
                () -> seen.get() != null);

        assertThat(seen.get()).isEqualTo(END + " of " + FIVE_GIB);
        assertThat(server.commands()).contains("REST " + (FIVE_GIB - END.length()));
    }

    private static String end(File file) throws IOException {
        try (RandomAccessFile whole = new RandomAccessFile(file, "r")) {
            byte[] last = new byte[END.length()];
            whole.seek(whole.length() - last.length);
            whole.readFully(last);
            return new String(last, StandardCharsets.UTF_8) + " of " + whole.length();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"VSFTPD", "PROFTPD", "PURE_FTPD_TLS2"})
    void areAppendedTo(ServerVariant variant, Servers servers) {
        FtpServerUnderTest server = withLargeFile(servers, variant);

        Exchange sent = client.send(Endpoint.of(server).with("fileExist", "Append"), "large.835", "and more");

        assertThat(sent.getException()).isNull();
        assertThat(sent.getMessage().getHeader("KermitFtpOutcome")).isEqualTo("VERIFIED");
        assertThat(server.sizeOf("large.835")).isEqualTo(FIVE_GIB + 8);
        assertThat(server.run("tail", "-c", "18", "/home/" + server.user() + "/large.835"))
                .isEqualTo(END + "and more");
    }

    @ParameterizedTest
    @EnumSource(names = {"VSFTPD", "PROFTPD", "PURE_FTPD_TLS2"})
    void areListedWithTheirSize(ServerVariant variant, Servers servers) throws Exception {
        FtpServerUnderTest server = withLargeFile(servers, variant);
        AtomicReference<Object> seen = new AtomicReference<>();

        client.poll(
                Endpoint.of(server).with("download", false).with("noop", true),
                exchange -> seen.set(exchange.getIn().getHeader(Exchange.FILE_LENGTH)),
                seen::set,
                () -> seen.get() != null);

        assertThat(seen.get()).isEqualTo(FIVE_GIB);
    }
}
