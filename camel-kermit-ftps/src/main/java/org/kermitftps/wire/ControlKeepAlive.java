package org.kermitftps.wire;

import java.io.IOException;
import java.time.Duration;
import org.kermitftps.negotiate.Reply;
import org.kermitftps.policy.KeepAliveReplies;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * NOOPs on the control connection while data flow, for firewalls that forget idle connections. Nothing is read meanwhile;
 * the replies are counted when the transfer's own reply is due. Commons Net's way (NET-584) takes whatever reply comes
 * first for that of its NOOP, and a late one for the end of the transfer.
 */
final class ControlKeepAlive {

    private static final Logger LOG = LoggerFactory.getLogger(ControlKeepAlive.class);

    private final ControlConnection control;
    private long nanos;
    private long last;
    private int unanswered;

    ControlKeepAlive(ControlConnection control, Duration every) {
        this.control = control;
        every(every);
    }

    /** How often; zero for never. */
    void every(Duration interval) {
        nanos = interval == null ? 0 : interval.toNanos();
    }

    /** A transfer begins. */
    void begin() {
        last = System.nanoTime();
        unanswered = 0;
    }

    /** Whether a NOOP was sent whose reply has not come. */
    boolean isOwed() {
        return unanswered > 0;
    }

    /** Data flowed. */
    void tick() {
        if (nanos > 0 && System.nanoTime() - last >= nanos) {
            last = System.nanoTime();
            try {
                control.sendNoopOnly();
                unanswered++;
            } catch (IOException e) {
                // The transfer's reply will not come either, and that is where the reason is reported.
                LOG.debug("No NOOP: {}", e.toString());
            }
        }
    }

    /** The reply that ends the transfer; the connection is in step afterwards. */
    int finalReply() throws IOException {
        int code = control.getReply();
        while (unanswered > 0 && KeepAliveReplies.answerNoop(code)) {
            unanswered--;
            code = control.getReply();
        }
        if (unanswered > 0) {
            catchUp(new Reply(code, control.getReplyString()));
        }
        return code;
    }

    /** Some servers answer NOOPs after the transfer, some never: what comes before the reply to PWD is theirs. */
    private void catchUp(Reply end) throws IOException {
        int code = control.sendCommand("PWD");
        while (unanswered > 0 && KeepAliveReplies.answerNoop(code)) {
            unanswered--;
            code = control.getReply();
        }
        unanswered = 0;
        control.restore(end);
    }
}
