package org.kermitftps.it.bench.peers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import org.kermitftps.it.bench.run.Sample;

/** The JVM of a {@link Worker}, with a heap of its own. */
final class ForkedJvm implements AutoCloseable {

    private static final int LINES_KEPT = 20;

    private final Process process;
    private final PrintStream orders;
    private final BufferedReader answers;

    ForkedJvm(String heap) throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + heap,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Worker.class.getName())
                .redirectErrorStream(true)
                .start();
        orders = new PrintStream(process.getOutputStream(), true);
        answers = process.inputReader();
    }

    /**
     * Gives an order and waits for the answer.
     *
     * @throws IOException if it failed; the message has why, or the last it printed
     */
    Sample obey(String order) throws IOException {
        orders.println(order);
        Deque<String> last = new ArrayDeque<>();
        for (String line = answers.readLine(); line != null; line = answers.readLine()) {
            if (line.startsWith(Worker.DONE)) {
                String[] times = line.substring(Worker.DONE.length()).split(" ");
                return Sample.of(Double.parseDouble(times[0]), Double.parseDouble(times[1]));
            }
            if (line.startsWith(Worker.FAILED)) {
                throw new IOException(line.substring(Worker.FAILED.length()));
            }
            last.add(line);
            if (last.size() > LINES_KEPT) {
                last.remove();
            }
        }
        throw new IOException("the JVM ended: " + String.join("\n", last));
    }

    /** Of the whole JVM since its start. */
    double processorSeconds() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1000.0;
    }

    /** Ends it in order, by force if it takes longer than a few seconds. */
    @Override
    public void close() throws InterruptedException {
        orders.close();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
