package org.kermitftps.negotiate;

import java.io.EOFException;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kermitftps.failure.Failure;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.OptionFailure;
import org.kermitftps.policy.TlsPlan;
import org.kermitftps.policy.TlsReport;

/**
 * A server that answers from a script and writes down what it was asked: {@code open}, {@code AUTH TLS},
 * {@code [bc/TLSv1.2]} for a handshake after AUTH, {@code implicit [bc/TLSv1.2]}. A command without an answer in the
 * script is an error of the test.
 */
final class ScriptedChannel implements ControlChannel {

    /** Answer of a connection that ends without a reply. */
    static final int DROPPED = 0;

    private final List<String> seen = new ArrayList<>();
    private final Map<String, Deque<Integer>> replies = new HashMap<>();
    private final Deque<Failure> openings = new ArrayDeque<>();
    private final Map<String, Deque<Failure>> handshakes = new HashMap<>();

    /** Replies to a command, one for each time it is sent; the last one stays. */
    void replies(String command, Integer... codes) {
        replies.put(command, new ArrayDeque<>(List.of(codes)));
    }

    /** How connecting fails from the given attempt on; the first is 1. */
    void refusesConnectionsFrom(int attempt, Failure failure) {
        for (int i = 1; i < attempt; i++) {
            openings.add(OptionFailure.OPTION_INVALID);
        }
        openings.add(failure);
    }

    /** How the handshakes of a plan end, one for each; after the last one they succeed. */
    void failsHandshake(String plan, Failure... failures) {
        handshakes.put(plan, new ArrayDeque<>(List.of(failures)));
    }

    /** Everything that was asked, in order. */
    List<String> seen() {
        return List.copyOf(seen);
    }

    @Override
    public void open() throws FtpsException {
        seen.add("open");
        Failure next = openings.size() > 1 ? openings.poll() : openings.peek();
        if (next != null && next != OptionFailure.OPTION_INVALID) {
            throw new FtpsException(next, "scripted");
        }
    }

    @Override
    public TlsReport openImplicit(TlsPlan plan) throws FtpsException {
        return handshake("implicit ", plan);
    }

    @Override
    public TlsReport upgrade(TlsPlan plan) throws FtpsException {
        return handshake("", plan);
    }

    @Override
    public Reply send(String verb, String argument) throws IOException {
        String command = argument == null ? verb : verb + " " + argument;
        seen.add(command);
        Deque<Integer> codes = replies.get(command);
        if (codes == null) {
            throw new AssertionError("not in the script: " + command + " after " + seen);
        }
        int code = codes.size() > 1 ? codes.poll() : codes.peek();
        if (code == DROPPED) {
            throw new EOFException("scripted");
        }
        return new Reply(code, code + " scripted\r\n");
    }

    @Override
    public void leaveTls() {
        seen.add("clear text");
    }

    private TlsReport handshake(String prefix, TlsPlan plan) throws FtpsException {
        seen.add(prefix + "[" + plan.label() + "]");
        Deque<Failure> failures = handshakes.getOrDefault(plan.label(), new ArrayDeque<>());
        if (!failures.isEmpty()) {
            throw new FtpsException(failures.poll(), "scripted " + plan.label());
        }
        return new TlsReport(plan.engine().name(), plan.protocol(), "suite", false, "CN=scripted", Instant.EPOCH, "00");
    }
}
