package org.kermitftps.it.kermit;

import java.io.IOException;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.apache.camel.ConsumerTemplate;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.component.file.GenericFileOperationFailedException;
import org.apache.camel.component.file.remote.RemoteFileOperations;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.commons.net.ftp.FTPFile;
import org.kermitftps.camel.KermitFtpsEndpoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does a scenario's work with the component: uploads and downloads as a route does, the rest by its operations. */
final class ComponentClient {

    private static final Logger LOG = LoggerFactory.getLogger(ComponentClient.class);
    private static final long PATIENCE_MILLIS = 10_000;

    private final KermitScenario scenario;
    private final String uri;

    /** @param options that do not depend on the work, {@code name=value&name=value} */
    ComponentClient(KermitScenario scenario, int port, String options) {
        this.scenario = scenario;
        uri = "kermit-ftps:localhost:" + port + "?maximumReconnectAttempts=1&implicit=" + scenario.implicit() + "&"
                + options
                + scenario.allOptions().entrySet().stream()
                        .map(option -> "&" + option.getKey() + "=" + option.getValue())
                        .collect(Collectors.joining());
    }

    /** Failures are part of many scenarios; what was sent tells. */
    void run() throws Exception {
        try (CamelContext camel = new DefaultCamelContext()) {
            camel.getShutdownStrategy().setTimeout(10);
            camel.start();
            work(camel);
        } catch (GenericFileOperationFailedException e) {
            LOG.debug("{}: {}", scenario, e.getMessage());
        }
    }

    private void work(CamelContext camel) throws Exception {
        switch (scenario.work()) {
            case UPLOAD, TEXT_UPLOAD, AUTO_UPLOAD, UPLOAD_AND_RENAME -> upload(camel, "up.txt");
            case TWO_UPLOADS -> upload(camel, "up.txt", "up2.txt");
            case DOWNLOAD, DOWNLOAD_AND_DELETE, LISTING_AND_DOWNLOAD -> download(camel, 1);
            case TWO_DOWNLOADS -> download(camel, 2);
            default -> operate(camel);
        }
    }

    private void upload(CamelContext camel, String... names) throws IOException {
        try (ProducerTemplate producer = camel.createProducerTemplate()) {
            for (String name : names) {
                producer.request(uri, exchange -> {
                    exchange.getIn().setBody("hello\n");
                    exchange.getIn().setHeader(Exchange.FILE_NAME, name);
                });
            }
        }
    }

    private void download(CamelContext camel, int times) throws Exception {
        try (ConsumerTemplate consumer = camel.createConsumerTemplate()) {
            for (int i = 0; i < times; i++) {
                Exchange got = consumer.receive(uri + "&fileName=a.txt", PATIENCE_MILLIS);
                if (got == null || got.getException() != null) {
                    return;
                }
                consumer.doneUoW(got);
            }
        }
    }

    @SuppressWarnings("unchecked")
    private void operate(CamelContext camel) throws Exception {
        KermitFtpsEndpoint endpoint = camel.getEndpoint(uri, KermitFtpsEndpoint.class);
        RemoteFileOperations<FTPFile> operations = endpoint.createRemoteFileOperations();
        try {
            operations.connect(endpoint.getConfiguration(), null);
            switch (scenario.work()) {
                case LISTING -> operations.listFiles();
                case DELETE -> operations.deleteFile("a.txt");
                case RENAME -> operations.renameFile("a.txt", "b.txt");
                default -> {
                    // Only the login.
                }
            }
        } finally {
            operations.disconnect();
        }
    }
}
