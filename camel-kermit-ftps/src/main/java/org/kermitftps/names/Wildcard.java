package org.kermitftps.names;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * A file name pattern of Kermit (ckmatch): {@code *} any characters, {@code ?} one, {@code [a-z]} one of a set, {@code {x,y}}
 * one of several patterns, a backslash takes the next character as it is. All states are followed at once, so the time is
 * at most the product of both lengths, whatever the pattern: nothing is tried twice. Unchangeable and thread-safe.
 */
public final class Wildcard {

    /** Either takes one character, or ({@code takes} is null) goes on to all of {@code next} without one. */
    private record State(IntPredicate takes, List<Integer> next) {}

    private static final int END = 0;

    private final String pattern;
    private final List<State> states = new ArrayList<>();
    private final int start;

    private Wildcard(String pattern, boolean ignoreCase) {
        this.pattern = pattern;
        states.add(new State(null, List.of()));
        start = link(new WildcardParser(pattern, ignoreCase).parse(), END);
    }

    /**
     * Reads a pattern.
     *
     * @param ignoreCase whether {@code a} stands for {@code A} as well
     * @throws IllegalArgumentException for a bracket or a brace that does not end, or a pattern beyond 1000 characters
     */
    public static Wildcard of(String pattern, boolean ignoreCase) {
        return new Wildcard(pattern, ignoreCase);
    }

    /** Whether the whole name fits. */
    public boolean matches(String name) {
        BitSet now = closure(start);
        for (int at = 0; at < name.length() && !now.isEmpty(); ) {
            int character = name.codePointAt(at);
            now = after(now, character);
            at += Character.charCount(character);
        }
        return now.get(END);
    }

    private BitSet after(BitSet now, int character) {
        BitSet then = new BitSet(states.size());
        now.stream()
                .mapToObj(states::get)
                .filter(state -> state.takes() != null && state.takes().test(character))
                .forEach(state -> reach(then, state.next().get(0)));
        return then;
    }

    private BitSet closure(int state) {
        BitSet reached = new BitSet(states.size());
        reach(reached, state);
        return reached;
    }

    /** Every state is entered once; the way through a run of stars is as long as the pattern. */
    private void reach(BitSet reached, int first) {
        List<Integer> toDo = new ArrayList<>(List.of(first));
        while (!toDo.isEmpty()) {
            int each = toDo.remove(toDo.size() - 1);
            if (!reached.get(each)) {
                reached.set(each);
                State state = states.get(each);
                toDo.addAll(state.takes() == null ? state.next() : List.of());
            }
        }
    }

    /** From the last part to the first, as each has to know what follows it. */
    private int link(List<WildcardParser.Part> parts, int next) {
        int follower = next;
        for (int i = parts.size() - 1; i >= 0; i--) {
            follower = link(parts.get(i), follower);
        }
        return follower;
    }

    private int link(WildcardParser.Part part, int next) {
        if (part.anyNumber()) {
            List<Integer> ways = new ArrayList<>(List.of(next));
            int loop = add(new State(null, ways));
            ways.add(add(new State(part.takes(), List.of(loop))));
            return loop;
        }
        if (part.takes() != null) {
            return add(new State(part.takes(), List.of(next)));
        }
        return add(new State(
                null, part.oneOf().stream().map(each -> link(each, next)).toList()));
    }

    private int add(State state) {
        states.add(state);
        return states.size() - 1;
    }

    /** As it was written. */
    @Override
    public String toString() {
        return pattern;
    }
}
