package org.kermitftps.negotiate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.kermitftps.policy.NegotiationEvent;
import org.kermitftps.policy.NegotiationRule;

/** What was asked and answered in one dance, with the row that decided; short enough for an exception message. */
public final class Transcript {

    /**
     * One step of the dance.
     *
     * @param rule the row that decided
     * @param event what came back
     * @param reply the reply, {@code null} for a handshake
     */
    public record Entry(NegotiationRule rule, NegotiationEvent event, Reply reply) {

        @Override
        public String toString() {
            return rule.step().label() + " -> " + event.label();
        }
    }

    private final List<Entry> entries = new ArrayList<>();

    void add(NegotiationRule rule, NegotiationEvent event, Reply reply) {
        entries.add(new Entry(rule, event, reply));
    }

    /** All steps in order. */
    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** The last reply, or {@code null} if none came. */
    Reply lastReply() {
        for (int i = entries.size() - 1; i >= 0; i--) {
            if (entries.get(i).reply() != null) {
                return entries.get(i).reply();
            }
        }
        return null;
    }

    /** For example {@code AUTH TLS -> 502; AUTH TLS-P -> 502}. */
    @Override
    public String toString() {
        return entries.stream().map(Entry::toString).collect(Collectors.joining("; "));
    }
}
