package org.kermitftps.it.bench.endure;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What this JVM holds at one moment.
 *
 * @param heap bytes in use after a full collection
 * @param resident bytes of memory it has from the system, the heap and all else (VmRSS of proc(5))
 * @param threads alive
 * @param descriptors open files and sockets
 */
record Health(long heap, long resident, int threads, long descriptors) {

    /** Collects garbage first. */
    static Health now() throws IOException {
        System.gc();
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        int threads = ManagementFactory.getThreadMXBean().getThreadCount();
        try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
            return new Health(heap, residentNow(), threads, open.count());
        }
    }

    private static long residentNow() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
            String line =
                    lines.filter(each -> each.startsWith("VmRSS:")).findFirst().orElseThrow();
            return Long.parseLong(line.replaceAll("\\D", "")) * 1024;
        }
    }
}
