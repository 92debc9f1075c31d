package org.kermitftps.it.bench.run;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** Takes the times it is told, fails at 0, and writes down that it ran. */
public final class FakeContestant implements Contestant {

    private final String name;
    private final List<String> log;
    private final Deque<Double> seconds;
    private final int rounds;
    private final int warmUps;
    private int runs;

    public FakeContestant(String name, List<String> log, int warmUps, Double... seconds) {
        this.name = name;
        this.log = log;
        this.warmUps = warmUps;
        this.seconds = new ArrayDeque<>(Arrays.asList(seconds));
        this.rounds = seconds.length;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String asked(Work work) {
        return "to take its time";
    }

    @Override
    public int warmUps() {
        return warmUps;
    }

    @Override
    public int rounds() {
        return rounds;
    }

    @Override
    public Sample run(Work work, Site site) {
        log.add(name);
        double next = runs++ < warmUps ? 99 : seconds.remove();
        if (next == 0) {
            throw new IllegalStateException("no way");
        }
        return Sample.of(next, next / 2);
    }

    @Override
    public void close() {
        log.add(name + " closed");
    }

    /** A row with these contestants and targets, and hooks that do nothing. */
    public static Row row(List<Contestant> contestants, Target... targets) {
        return new Row(
                "id", "a title", Work.up(10, 1_000), stage -> null, contestants, List.of(targets), new Row.Hooks() {
                    @Override
                    public void prepare(Work work, Site site) {}

                    @Override
                    public void check(Work work, Site site) {}
                });
    }
}
