package org.kermitftps.policy;

import java.util.Arrays;

/**
 * The second column of the rule table: which events a row is for. Written as it is documented: {@code 2yz} (a class),
 * {@code 500,502} (codes), {@code ok}, {@code failed}, {@code certificate}, {@code plan}, {@code lost}, {@code wanted},
 * {@code unwanted}, or {@code *} (anything).
 */
public record ReplyPattern(String text) {

    /** Whether the event belongs to this row. */
    public boolean matches(NegotiationEvent event) {
        return text.equals("*") || Arrays.stream(text.split(",")).anyMatch(part -> matchesOne(part, event));
    }

    private static boolean matchesOne(String part, NegotiationEvent event) {
        if (event.kind() != NegotiationEvent.Kind.REPLY) {
            return part.equals(event.kind().word());
        }
        String code = Integer.toString(event.code());
        return part.endsWith("yz") ? code.charAt(0) == part.charAt(0) : code.equals(part);
    }
}
