package org.kermitftps.it.bench.endure;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToDoubleFunction;
import org.kermitftps.it.servers.FtpServerUnderTest;
import org.kermitftps.it.servers.ServerPool;
import org.kermitftps.it.servers.ServerVariant;

/**
 * Files up and down for half an hour, two senders and one consumer on one server, and the JVM's health all the while:
 * {@code mvn -Psoak verify}. Writes docs/benchmarks/soak.md; ends with 1 if the JVM does not stay as it is, or a file is lost.
 */
public final class Soak {

    private static final int SENDERS = 2;
    private static final int SAMPLES = 30;
    private static final double NANOS_A_MINUTE = 60e9;

    /** So that a slow consumer does not make the directory, and with it the listing, longer and longer. */
    private static final int MOST_UNDER_WAY = 200;

    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong taken = new AtomicLong();
    private final AtomicBoolean over = new AtomicBoolean();
    private final List<Health> samples = new ArrayList<>();

    private Soak() {}

    /** Arguments: the file to write, the minutes. */
    public static void main(String[] arguments) throws Exception {
        double minutes = Double.parseDouble(arguments[1]);
        Soak soak = new Soak();
        try (ServerPool servers = new ServerPool()) {
            soak.run(servers.fresh(ServerVariant.VSFTPD_IN_MEMORY), minutes);
        }
        List<String> complaints = new Verdict(soak.samples).complaints();
        String page = soak.markdown(minutes, complaints);
        System.out.println(page);
        Files.createDirectories(Path.of(arguments[0]).getParent());
        Files.writeString(Path.of(arguments[0]), page);
        System.exit(complaints.isEmpty() ? 0 : 1);
    }

    private void run(FtpServerUnderTest server, double minutes) throws Exception {
        String uri = Partner.of(server).uri("box");
        ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
        try (Mover mover = new Mover()) {
            List<Future<?>> sending = new ArrayList<>();
            for (int i = 0; i < SENDERS; i++) {
                int number = i;
                sending.add(senders.submit(() -> send(mover, uri, number)));
            }
            mover.keepTaking(uri, taken::incrementAndGet);
            watch(minutes, sending);
            over.set(true);
            for (Future<?> each : sending) {
                each.get();
            }
            awaitTheLast();
        } finally {
            over.set(true);
            senders.shutdown();
            Partner.forgetLog(server);
        }
    }

    private Void send(Mover mover, String uri, int sender) throws Exception {
        while (!over.get()) {
            if (sent.get() - taken.get() < MOST_UNDER_WAY) {
                mover.up(uri, sender + "-" + sent.incrementAndGet() + ".837");
            } else {
                TimeUnit.MILLISECONDS.sleep(10);
            }
        }
        return null;
    }

    private void watch(double minutes, List<Future<?>> sending) throws Exception {
        long begin = System.nanoTime();
        double before = 0;
        long counted = 0;
        while (before < minutes) {
            TimeUnit.NANOSECONDS.sleep((long) (minutes * NANOS_A_MINUTE / SAMPLES));
            for (Future<?> each : sending) {
                if (each.isDone()) {
                    each.get();
                }
            }
            double now = (System.nanoTime() - begin) / NANOS_A_MINUTE;
            long done = taken.get();
            samples.add(Health.now(now, (done - counted) / (now - before)));
            System.out.println(samples.get(samples.size() - 1));
            before = now;
            counted = done;
        }
    }

    private void awaitTheLast() throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (taken.get() != sent.get()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(sent + " files were sent, " + taken + " came back");
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private String markdown(double minutes, List<String> complaints) {
        Verdict verdict = new Verdict(samples);
        StringBuilder page = new StringBuilder(String.format(
                Locale.ROOT,
                "# Soak%n%nWritten by `mvn -Psoak verify`: %.1f minutes, %d senders and one consumer that deletes, 2 kB a file,"
                        + " vsftpd with session reuse required, 64 MB of heap. %,d files went up, and %,d came back.%n%n"
                        + "%s, %d cores, Java %s. %s%n%n| | first third | last third |%n|---|---|---|%n",
                minutes,
                SENDERS,
                sent.get(),
                taken.get(),
                LocalDate.now(ZoneOffset.UTC),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.version"),
                complaints.isEmpty() ? "All flat." : "**Not flat: " + String.join("; ", complaints) + ".**"));
        line(page, verdict, "heap after a full collection, kB", sample -> sample.heap() / 1024.0);
        line(page, verdict, "threads", Health::threads);
        line(page, verdict, "file descriptors", Health::descriptors);
        line(page, verdict, "files a minute", Health::rate);
        page.append("\n| minute | heap, kB | threads | descriptors | files a minute |\n|---|---|---|---|---|\n");
        samples.forEach(sample -> page.append(String.format(
                Locale.ROOT,
                "| %.1f | %d | %d | %d | %.0f |%n",
                sample.minute(),
                sample.heap() / 1024,
                sample.threads(),
                sample.descriptors(),
                sample.rate())));
        return page.toString();
    }

    private static void line(StringBuilder page, Verdict verdict, String what, ToDoubleFunction<Health> value) {
        page.append(
                String.format(Locale.ROOT, "| %s | %.0f | %.0f |%n", what, verdict.first(value), verdict.last(value)));
    }
}
