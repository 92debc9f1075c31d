package org.kermitftps.names;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * A file name pattern of Kermit (ckmatch): {@code *} any characters, {@code ?} one, {@code [a-z]} one of a set, {@code {x,y}}
 * one of several patterns, a backslash takes the next character as it is. All states are followed at once, so the time is
 * at most the product of both lengths, whatever the pattern: nothing is tried twice. Most names fail at their first or last
 * character already, which are looked at before anything else. Unchangeable and thread-safe.
 */
public final class Wildcard {

    /** Either takes one character, or ({@code takes} is null) goes on to all of {@code next} without one. */
    private record State(IntPredicate takes, List<Integer> next) {}

    private static final int END = 0;

    private final String pattern;
    private final List<State> states = new ArrayList<>();
    private final int start;
    /** What the first and the last character have to be, if the pattern says that of one character. */
    private final IntPredicate first;

    private final IntPredicate last;
    /** Of each state that takes a character: the states one is in after it, and the character with it. */
    private final IntPredicate[] takes;

    private final BitSet[] then;
    private final BitSet atStart;

    private Wildcard(String pattern, boolean ignoreCase) {
        this.pattern = pattern;
        states.add(new State(null, List.of()));
        List<WildcardParser.Part> parts = new WildcardParser(pattern, ignoreCase).parse();
        start = link(parts, END);
        first = parts.isEmpty() ? null : parts.get(0).always();
        last = parts.isEmpty() ? null : parts.get(parts.size() - 1).always();
        takes = states.stream().map(State::takes).toArray(IntPredicate[]::new);
        then = states.stream()
                .map(state ->
                        state.takes() == null ? null : closure(state.next().get(0)))
                .toArray(BitSet[]::new);
        atStart = closure(start);
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
        return mayFit(name) && follow(name);
    }

    private boolean mayFit(String name) {
        if (name.isEmpty()) {
            return first == null && last == null;
        }
        return (last == null || last.test(name.codePointBefore(name.length())))
                && (first == null || first.test(name.codePointAt(0)));
    }

    private boolean follow(String name) {
        BitSet now = atStart;
        BitSet[] turns = {new BitSet(takes.length), new BitSet(takes.length)};
        int turn = 0;
        for (int at = 0; at < name.length() && !now.isEmpty(); turn ^= 1) {
            int character = name.codePointAt(at);
            step(now, character, turns[turn]);
            now = turns[turn];
            at += Character.charCount(character);
        }
        return now.get(END);
    }

    private void step(BitSet now, int character, BitSet after) {
        after.clear();
        for (int state = now.nextSetBit(0); state >= 0; state = now.nextSetBit(state + 1)) {
            if (takes[state] != null && takes[state].test(character)) {
                after.or(then[state]);
            }
        }
    }

    private BitSet closure(int state) {
        BitSet reached = new BitSet(states.size());
        reach(reached, state);
        return reached;
    }

    /** Every state is entered once; the way through a run of stars is as long as the pattern. */
    private void reach(BitSet reached, int from) {
        List<Integer> toDo = new ArrayList<>(List.of(from));
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
