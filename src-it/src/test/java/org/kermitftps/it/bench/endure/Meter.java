package org.kermitftps.it.bench.endure;

import java.io.IOException;

/** Turns a counter of files into samples, each of the time since the one before. */
final class Meter {

    private static final double NANOS = 1e9;
    private static final double MILLIS = 1_000;
    private static final int MINUTE = 60;

    private final long begin = System.nanoTime();
    private double seconds;
    private long files;
    private CpuTime cpu = CpuTime.now();

    Meter() throws IOException {}

    /** @param filesNow since the begin */
    Sample read(long filesNow) throws IOException {
        double now = (System.nanoTime() - begin) / NANOS;
        CpuTime spent = CpuTime.now().since(cpu);
        double time = now - seconds;
        long moved = filesNow - files;
        Sample sample = new Sample(
                now / MINUTE,
                Health.now(),
                moved * MINUTE / time,
                spent.own() * MILLIS / Math.max(1, moved),
                spent.others(time));
        seconds = now;
        files = filesNow;
        // What looking took is not the files'.
        cpu = CpuTime.now();
        return sample;
    }
}
