package org.kermitftps.it.kermit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.ConsumerTemplate;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kermitftps.it.servers.NeedsDocker;
import org.kermitftps.support.ScriptedFtpServer;
import org.kermitftps.support.TestCertificates;

/** The transaction logs of the real C-Kermit and of ours for the same transfers with the same server, line by line. */
@NeedsDocker
class KermitLogIT {

    private static final TestCertificates.Authority KNOWN = TestCertificates.authority("CN=Known authority");
    private static final String BEGIN = "@@@ log";

    @TempDir
    private Path temp;

    @ParameterizedTest
    @CsvSource({"verbose, verbose", "brief, brief", "ftp, xferlog"})
    void writesWhatKermitWrites(String theirs, String ours) throws Exception {
        Path ca = TestCertificates.writePem(temp.resolve("ca.pem"), KNOWN.certificate());
        Path log = temp.resolve("transfers.log");
        String kermit;
        try (ScriptedFtpServer server = server();
                KermitClient client = new KermitClient(Files.readString(ca))) {
            kermit = client.run(List.of(
                    "set authentication tls verify-file /ca.pem",
                    "set transaction-log " + theirs,
                    "log transactions tr.log",
                    "ftp open localhost " + server.port() + " /user:joe /password:secret",
                    "put /binary up.txt",
                    "put /binary up2.txt",
                    "get /binary a.txt",
                    "close transactions",
                    "bye",
                    "echo " + BEGIN,
                    "type tr.log"));
        }
        try (ScriptedFtpServer server = server()) {
            transfer("kermit-ftps:localhost:" + server.port() + "?username=joe&password=secret&uploadInPlace=true"
                    + "&verifyFile=" + ca + "&transactionLog=" + log + "&transactionLogFormat=" + ours);
        }

        assertThat(kermit).contains(BEGIN);
        List<String> expected = comparable(kermit.substring(kermit.lastIndexOf(BEGIN) + BEGIN.length()).lines()).stream()
                .map(KermitLogIT::withNothingTransferred)
                .toList();
        assertThat(expected).hasSize(ours.equals("verbose") ? 9 : 3);
        assertThat(comparable(Files.readString(log).lines())).as(kermit).isEqualTo(expected);
    }

    /** Of the upload that was refused, Kermit tells the size of the local file, even as transferred; here nothing was. */
    private static String withNothingTransferred(String line) {
        return line.contains("up2.txt")
                ? line.replace(",6,", ",-1,").replace("* 6 ", "* 0 ")
                : line;
    }

    private static ScriptedFtpServer server() {
        ScriptedFtpServer server = ScriptedFtpServer.explicit(KNOWN.issue("localhost", "127.0.0.1"));
        // C-Kermit's data connections resume in TLS 1.2 only.
        server.protocols("TLSv1.2");
        server.files().put("/a.txt", "hello\n");
        server.on("REST", (with, offset) -> with.say("350 restarting at " + offset))
                .reply("MODE", "200 mode set")
                .reply("STRU", "200 structure set")
                .reply("STOR up2.txt", "553 denied");
        return server;
    }

    private void transfer(String uri) throws Exception {
        Path work = Files.createDirectories(temp.resolve("work"));
        try (CamelContext camel = new DefaultCamelContext()) {
            camel.start();
            try (ProducerTemplate producer = camel.createProducerTemplate()) {
                for (String name : List.of("up.txt", "up2.txt")) {
                    Path file = Files.writeString(work.resolve(name), "hello\n");
                    producer.request(uri, exchange -> {
                        exchange.getIn().setBody(file.toFile());
                        exchange.getIn().setHeader(Exchange.FILE_NAME, name);
                    });
                }
            }
            try (ConsumerTemplate consumer = camel.createConsumerTemplate()) {
                consumer.doneUoW(consumer.receive(
                        uri + "&fileName=a.txt&useList=false&noop=true&idempotent=false&localWorkDirectory=" + work,
                        10_000));
            }
        }
    }

    /** Without Kermit's heading, and with what is another one each time starred out: times, speeds, directories, users. */
    private static List<String> comparable(Stream<String> lines) {
        return lines.map(String::strip)
                .filter(line -> line.startsWith("ftp ") || line.matches("(as|complete,|failed:|\\d{8},|\\w{3} \\w{3} ).*"))
                .filter(line -> !line.matches("\\w{3} \\w{3} +\\d+ [\\d:]+ \\d{4}"))
                .map(line -> line.replaceAll("/\\S+/(?=\\w+\\.txt)", "*/")
                        .replaceFirst("^\\d{8},[\\d:]+,", "*,")
                        .replaceFirst("\"[\\d.]+sec \\d+cps\"", "*")
                        .replaceFirst("^\\w{3} \\w{3} +\\d+ [\\d:]+ \\d{4} \\d+ \\S+ ", "* ")
                        .replaceFirst(" r \\S+ kermit 0 \\*.*", " r * kermit"))
                .toList();
    }
}
