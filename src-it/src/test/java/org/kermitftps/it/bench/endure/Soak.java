package org.kermitftps.it.bench.endure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.kermitftps.it.bench.report.Machine;
import org.kermitftps.it.bench.report.OwnPage;
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
    /** Less is not published. */
    private static final double WHOLE_MINUTES = 30;

    private static final String SUFFIX = ".837";

    /** So that a slow consumer does not make the directory, and with it the listing, longer and longer. */
    private static final int MOST_UNDER_WAY = 200;

    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong taken = new AtomicLong();

    /** Sum of the numbers of the files that came back: one that is lost and another that comes twice do not even out. */
    private final AtomicLong takenNumbers = new AtomicLong();

    private final AtomicBoolean over = new AtomicBoolean();
    private final List<Sample> samples = new ArrayList<>();

    private Soak() {}

    /** Arguments: the project's folder, the folder for results that are not for its pages, the minutes. */
    public static void main(String[] arguments) throws Exception {
        double minutes = Double.parseDouble(arguments[2]);
        OwnPage page = new OwnPage(Path.of(arguments[0]), Path.of(arguments[1]), "soak.md");
        Soak soak = new Soak();
        try (ServerPool servers = new ServerPool()) {
            soak.run(servers.fresh(ServerVariant.VSFTPD_IN_MEMORY), minutes);
        }
        String machine = Machine.here(page.project());
        page.publish(new SoakReport(soak.samples).markdown(soak.work(minutes), machine), minutes >= WHOLE_MINUTES);
        System.exit(new Verdict(soak.samples).complaints().isEmpty() ? 0 : 1);
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
            mover.keepTaking(uri, this::taken);
            watch(minutes, sending, server);
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
                mover.up(uri, sender + "-" + sent.incrementAndGet() + SUFFIX);
            } else {
                TimeUnit.MILLISECONDS.sleep(10);
            }
        }
        return null;
    }

    private void taken(String name, long length) {
        if (length != Mover.LENGTH) {
            throw new IllegalStateException(name + " came with " + length + " bytes");
        }
        takenNumbers.addAndGet(Long.parseLong(name.substring(name.indexOf('-') + 1, name.length() - SUFFIX.length())));
        taken.incrementAndGet();
    }

    private void watch(double minutes, List<Future<?>> sending, FtpServerUnderTest server) throws Exception {
        Meter meter = new Meter();
        double before = 0;
        while (before < minutes) {
            TimeUnit.NANOSECONDS.sleep((long) (minutes * NANOS_A_MINUTE / SAMPLES));
            for (Future<?> each : sending) {
                if (each.isDone()) {
                    each.get();
                }
            }
            // Half an hour of it would fill a disk.
            Partner.forgetLog(server);
            Sample sample = meter.read(taken.get());
            System.out.println(sample);
            samples.add(sample);
            before = sample.minute();
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
        long all = sent.get();
        if (takenNumbers.get() != all * (all + 1) / 2) {
            throw new IllegalStateException("as many files came back as were sent, but not the same");
        }
    }

    private String work(double minutes) {
        return String.format(
                Locale.ROOT,
                "%.1f minutes, %d senders and one consumer that deletes, 2 kB a file, vsftpd with session reuse required,"
                        + " 64 MB of heap. %,d files went up, and %,d came back.",
                minutes,
                SENDERS,
                sent.get(),
                taken.get());
    }
}
