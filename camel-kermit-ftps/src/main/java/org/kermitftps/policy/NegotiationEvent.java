package org.kermitftps.policy;

/**
 * What came back for a step.
 *
 * @param kind reply or one of the things that are not replies
 * @param code the reply code, 0 unless {@code kind} is {@link Kind#REPLY}
 */
public record NegotiationEvent(Kind kind, int code) {

    /** The kinds, with the word that stands for them in the rule table. */
    public enum Kind {
        /** The server replied. */
        REPLY("*"),
        /** The handshake succeeded. */
        OK("ok"),
        /** The handshake failed in a way another TLS plan may mend (version, cipher, extension). */
        PLAN_REFUSED("plan"),
        /** The certificate was judged and refused. */
        CERTIFICATE_REFUSED("certificate"),
        /** The handshake failed for any other reason. */
        FAILED("failed"),
        /** The connection is gone; 421 counts as one, as in Kermit's {@code getreply}. */
        LOST("lost"),
        /** The options ask for it. */
        WANTED("wanted"),
        /** The options do not ask for it. */
        UNWANTED("unwanted");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /** A reply; 421 is read as a lost connection. */
    public static NegotiationEvent reply(int code) {
        return code == 421 ? of(Kind.LOST) : new NegotiationEvent(Kind.REPLY, code);
    }

    /** Anything that is not a reply. */
    public static NegotiationEvent of(Kind kind) {
        return new NegotiationEvent(kind, 0);
    }

    /** For transcripts: the code or the word. */
    public String label() {
        return kind == Kind.REPLY ? Integer.toString(code) : kind.word();
    }
}
