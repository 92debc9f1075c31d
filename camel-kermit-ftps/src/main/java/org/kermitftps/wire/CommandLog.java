package org.kermitftps.wire;

import java.util.Locale;
import java.util.Set;
import org.apache.commons.net.ProtocolCommandEvent;
import org.apache.commons.net.ProtocolCommandListener;
import org.kermitftps.failure.Printable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The commands and replies of one connection in the log; the one place that masks PASS and ACCT. */
final class CommandLog implements ProtocolCommandListener {

    private static final Logger LOG = LoggerFactory.getLogger(CommandLog.class);
    private static final Set<String> SECRET = Set.of("PASS", "ACCT");

    private final String server;
    private final boolean verbose;

    CommandLog(String server, boolean verbose) {
        this.server = server;
        this.verbose = verbose;
    }

    @Override
    public void protocolCommandSent(ProtocolCommandEvent event) {
        if (!isRead()) {
            return;
        }
        String message = event.getMessage().strip();
        int blank = message.indexOf(' ');
        boolean alone = blank < 0;
        write(">", masked(alone ? message : message.substring(0, blank), alone ? null : message.substring(blank + 1)));
    }

    @Override
    public void protocolReplyReceived(ProtocolCommandEvent event) {
        write("<", event.getMessage());
    }

    /** The command as it may be shown. */
    static String masked(String verb, String argument) {
        if (argument == null) {
            return Printable.of(verb);
        }
        String first = verb.strip().split("\\s", 2)[0].toUpperCase(Locale.ROOT);
        return Printable.of(verb + " " + (SECRET.contains(first) ? "********" : argument));
    }

    private boolean isRead() {
        return verbose || LOG.isDebugEnabled();
    }

    private void write(String direction, String text) {
        if (verbose) {
            LOG.info("{} {} {}", server, direction, Printable.of(text));
        } else if (LOG.isDebugEnabled()) {
            LOG.debug("{} {} {}", server, direction, Printable.of(text));
        }
    }
}
