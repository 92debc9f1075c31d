package org.kermitftps.routes;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.component.file.remote.FtpConstants;
import org.apache.camel.support.DefaultComponent;
import org.apache.camel.support.DefaultConsumer;
import org.apache.camel.support.DefaultEndpoint;
import org.apache.camel.support.DefaultProducer;
import org.kermitftps.camel.KermitFtpsConstants;

/** Stands in for the component under its scheme: keeps what it is sent and fails when told to. */
final class FakePartner extends DefaultComponent {

    record Upload(String name, String text) {}

    /** One entry for each call of the producer, successful or not. */
    final List<String> attempts = new ArrayList<>();

    final List<Upload> uploads = new ArrayList<>();

    /** The failures of the next attempts, in order; the attempts after them succeed. */
    final Deque<Exception> failures = new ArrayDeque<>();

    /** Whether it speaks FTP without TLS. */
    boolean inClear;

    /** Whether it has a file of that name already, which is to stay. */
    boolean skips;

    /** What each endpoint was asked for: the options as the component sees them, and {@code remaining}. */
    final List<Map<String, Object>> endpoints = new ArrayList<>();

    /** Source routes attached to this partner. */
    final List<Processor> consumers = new ArrayList<>();

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) {
        Map<String, Object> options = new HashMap<>(parameters);
        options.put("remaining", remaining);
        endpoints.add(options);
        parameters.clear();
        return new FakeEndpoint(uri);
    }

    private void receive(Exchange exchange) throws Exception {
        String name = exchange.getMessage().getHeader(Exchange.FILE_NAME, String.class);
        attempts.add(name);
        // As an upload does that gets as far as its file: what an earlier one left is not this one's.
        exchange.getMessage().removeHeaders("KermitFtp*");
        if (!failures.isEmpty()) {
            exchange.getMessage().setHeader(FtpConstants.FTP_REPLY_CODE, 200); // camel-ftp's, of its NOOP
            throw failures.removeFirst();
        }
        String text = exchange.getMessage().getBody(String.class);
        uploads.add(new Upload(name, text));
        Message message = exchange.getMessage();
        message.setHeader(KermitFtpsConstants.SECURITY, inClear ? "NONE" : "TLS");
        message.setHeader(KermitFtpsConstants.TLS_VERSION, inClear ? null : "TLSv1.3");
        message.setHeader(KermitFtpsConstants.RESUMED, !inClear);
        message.setHeader(KermitFtpsConstants.MILLIS, 12L);
        message.setHeader(KermitFtpsConstants.BYTES, (long) text.length());
        message.setHeader(KermitFtpsConstants.OUTCOME, skips ? null : "VERIFIED");
        message.setHeader(KermitFtpsConstants.SKIP_REASON, skips ? "Name collision" : null);
        message.setHeader(FtpConstants.FTP_REPLY_CODE, 226);
    }

    private final class FakeEndpoint extends DefaultEndpoint {

        FakeEndpoint(String uri) {
            super(uri, FakePartner.this);
        }

        @Override
        public Producer createProducer() {
            return new DefaultProducer(this) {
                @Override
                public void process(Exchange exchange) throws Exception {
                    receive(exchange);
                }
            };
        }

        @Override
        public Consumer createConsumer(Processor processor) {
            consumers.add(processor);
            return new DefaultConsumer(this, processor);
        }
    }
}
