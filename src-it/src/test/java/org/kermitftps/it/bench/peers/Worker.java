package org.kermitftps.it.bench.peers;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.File;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.kermitftps.it.bench.run.Work;

/**
 * A JVM of its own with a Camel in it. It reads orders, one a line, fields parted by tabs, and does them one after
 * another; each with a Camel context of its own, so that each logs in anew, as the peers' processes do. Polls share one.
 */
final class Worker {

    /** Begins the answer to an order: seconds by the clock, seconds of processor time. */
    static final String DONE = "@done ";

    /** Begins the answer to an order that failed: why. */
    static final String FAILED = "@failed ";

    private static final double NANOS = 1e9;

    private Worker() {}

    /** An order: kind of the work, files, connections, endpoint, folder to send from, endpoint to write to. */
    static String order(Work work, String uri, String from, String to) {
        return String.join("\t", work.kind().name(), "" + work.files(), "" + work.connections(), uri, from, to);
    }

    public static void main(String[] arguments) throws Exception {
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in));
        try (Polling polling = new Polling()) {
            for (String order = orders.readLine(); order != null; order = orders.readLine()) {
                System.out.println(answer(order.split("\t"), polling));
            }
        }
        System.exit(0);
    }

    private static String answer(String[] order, Polling polling) {
        try (CamelContext camel = new DefaultCamelContext()) {
            camel.getShutdownStrategy().setTimeout(10);
            camel.start();
            long cpu = processorNanos();
            long begin = System.nanoTime();
            obey(camel, order, polling);
            long wall = System.nanoTime() - begin;
            return DONE + wall / NANOS + " " + (processorNanos() - cpu) / NANOS;
        } catch (Exception | OutOfMemoryError e) {
            return FAILED + root(e).replaceAll("\\s+", " ");
        }
    }

    /** The wrappers around it say nothing that is worth a line. */
    private static String root(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause);
    }

    private static void obey(CamelContext camel, String[] order, Polling polling) throws Exception {
        Transfer transfer = new Transfer(camel, order[3]);
        if (order[0].equals("UP")) {
            transfer.up(new File(order[4]), Integer.parseInt(order[2]));
        } else if (order[0].equals("OTHER")) {
            polling.once(order[3], Integer.parseInt(order[1]));
        } else {
            transfer.down(Integer.parseInt(order[1]), order[5]);
        }
    }

    private static long processorNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
