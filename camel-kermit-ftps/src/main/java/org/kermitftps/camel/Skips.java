package org.kermitftps.camel;

import org.apache.camel.Exchange;
import org.kermitftps.failure.Printable;
import org.kermitftps.policy.SkipReason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A file is left alone on purpose: that is no failure, but nobody has to guess why nothing happened either. */
final class Skips {

    private static final Logger LOG = LoggerFactory.getLogger(Skips.class);

    private Skips() {}

    /** A file that a poll leaves at the server: into the transaction log too, once a day for a name and a reason. */
    static void polled(KermitFtpsEndpoint endpoint, SkipReason reason, String name) {
        if (endpoint.options().disposition().skips().isNews(name, reason.words())) {
            LOG.info("{}: skipped: {}", Printable.of(name), reason.words());
            TransferAccount.skipped(endpoint, name, reason.words());
        }
    }

    /** @param exchange {@code null} for a file that never becomes a message */
    static void skip(Exchange exchange, SkipReason reason, String name) {
        LOG.info("{}: skipped: {}", Printable.of(name), reason.words());
        if (exchange != null) {
            exchange.getIn().setHeader(KermitFtpsConstants.SKIP_REASON, reason.words());
        }
    }
}
