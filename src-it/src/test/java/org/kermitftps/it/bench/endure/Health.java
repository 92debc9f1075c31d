package org.kermitftps.it.bench.endure;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * How this JVM is at one moment.
 *
 * @param minute since the begin
 * @param heap bytes in use after a full collection
 * @param threads alive
 * @param descriptors open files and sockets
 * @param rate files a minute since the sample before
 */
record Health(double minute, long heap, int threads, long descriptors, double rate) {

    /** Collects garbage first. */
    static Health now(double minute, double rate) throws IOException {
        System.gc();
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
            return new Health(minute, heap, ManagementFactory.getThreadMXBean().getThreadCount(), open.count(), rate);
        }
    }
}
