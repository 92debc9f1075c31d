package org.kermitftps.it.bench.endure;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Processor time so far. What a file costs in it hardly depends on what else the machine does, other than the time by the
 * clock.
 *
 * @param own seconds of this JVM, its collector and compiler included
 * @param machine seconds of everybody, the kernel included, on all cores (proc(5), {@code /proc/stat})
 */
record CpuTime(double own, double machine) {

    private static final double NANOS = 1e9;

    /** USER_HZ, the same on every Linux that runs Java. */
    private static final double TICKS = 100;

    /** Of the line that begins with cpu: 4 and 5 are time in which nothing was done; guests are part of the first. */
    private static final int IDLE = 4;

    private static final int WAITING_FOR_DISK = 5;
    private static final int STEAL = 8;

    static CpuTime now() throws IOException {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return new CpuTime(system.getProcessCpuTime() / NANOS, busy());
    }

    private static double busy() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/stat"))) {
            String[] words = lines.findFirst().orElseThrow().split("\\s+");
            double ticks = 0;
            for (int i = 1; i <= STEAL; i++) {
                ticks += i == IDLE || i == WAITING_FOR_DISK ? 0 : Double.parseDouble(words[i]);
            }
            return ticks / TICKS;
        }
    }

    CpuTime since(CpuTime before) {
        return new CpuTime(own - before.own, machine - before.machine);
    }

    /** How much of the machine others had, 0 to 1, if this is the time of so many seconds. */
    double others(double seconds) {
        return Math.max(0, machine - own) / seconds / Runtime.getRuntime().availableProcessors();
    }
}
