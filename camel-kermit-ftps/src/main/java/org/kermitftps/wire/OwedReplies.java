package org.kermitftps.wire;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The replies that are owed for commands sent before their time, oldest first; each is read once and for its command. */
final class OwedReplies {

    private static final Logger LOG = LoggerFactory.getLogger(OwedReplies.class);

    /** An owed reply that nobody came for in this time was not waited for: the connection died idle. */
    private static final long IDLE_NANOS = TimeUnit.SECONDS.toNanos(10);

    /** A command, as it was sent. */
    record Command(String verb, String argument, long since) {

        static Command of(String verb, String argument) {
            return new Command(verb, argument, System.nanoTime());
        }

        boolean is(String otherVerb, String otherArgument) {
            return line().equals(of(otherVerb, otherArgument).line());
        }

        private String line() {
            return argument == null ? verb : verb + " " + argument;
        }
    }

    /** Who judges them. */
    interface Judge {
        /** @return whether it may be believed though its command was sent ahead */
        boolean believes(Command command, int code);

        /** A reply that is not the one wanted. */
        void putAside(Command command, int code) throws IOException;
    }

    private final BoundedReplies control;
    private final Judge judge;
    private final Deque<Command> owed = new ArrayDeque<>();

    OwedReplies(BoundedReplies control, Judge judge) {
        this.control = control;
        this.judge = judge;
    }

    boolean isEmpty() {
        return owed.isEmpty();
    }

    void clear() {
        owed.clear();
    }

    /** What the next reply is for if the connection was not idle; {@code null} otherwise. */
    String awaited() {
        boolean idle = owed.isEmpty() || System.nanoTime() - owed.peek().since() > IDLE_NANOS;
        return idle ? null : owed.peek().verb();
    }

    /** Sends them in one piece. */
    void send(List<Command> commands) throws IOException {
        StringBuilder text = new StringBuilder();
        for (Command each : commands) {
            CommandGuard.check(each.verb(), each.argument(), control.getControlEncoding());
            text.append(each.line()).append("\r\n");
        }
        owed.addAll(commands);
        try {
            control.write(text.toString());
            commands.forEach(each -> control.tellSent(each.verb(), each.line() + " (ahead)"));
        } catch (IOException e) {
            // What came before has its reply; whoever waits for one of these reports the loss.
            LOG.debug("nothing goes ahead over a lost connection: {}", e.toString());
        }
    }

    /**
     * Reads what is owed up to the reply to this command, or all of it.
     *
     * @param patient whether a reply may take its usual time
     * @return the reply code; 0 if the command was not sent, or its reply is not to be believed
     */
    int take(String verb, String argument, boolean patient) throws IOException {
        if (!control.isConnected()) {
            owed.clear();
        }
        while (!owed.isEmpty()) {
            Command first = owed.peek();
            boolean asked = first.is(verb, argument);
            int code = control.replyTo(first.verb(), asked && !verb.equals("EPSV"), patient);
            owed.poll();
            boolean believed = judge.believes(first, code);
            if (asked && believed) {
                return code;
            }
            judge.putAside(first, believed ? code : 0);
        }
        return 0;
    }
}
