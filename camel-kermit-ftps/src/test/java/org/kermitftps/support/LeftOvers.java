package org.kermitftps.support;

import static org.awaitility.Awaitility.await;

import java.util.Set;
import java.util.stream.Collectors;

/** The threads that live now, to be compared with those that live when all is done. */
public final class LeftOvers {

    private final Set<Thread> before = Thread.getAllStackTraces().keySet();

    private LeftOvers() {}

    public static LeftOvers since() {
        return new LeftOvers();
    }

    /** Waits until the server has seen the end of every control connection and no new thread lives; fails after ten seconds. */
    public void awaitNone(ScriptedFtpServer server) {
        await("control connections still open").until(() -> server.openConnections() == 0);
        server.close();
        await("threads still alive").pollInSameThread().until(this::added, Set::isEmpty);
    }

    private Set<String> added() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !before.contains(thread) && !isOfTheJvm(thread))
                .map(Thread::getName)
                .collect(Collectors.toSet());
    }

    /** Started by the first use of something and never ended, by nobody's fault. */
    private static boolean isOfTheJvm(Thread thread) {
        return thread.getThreadGroup() == null
                || thread.getThreadGroup().getName().matches("system|InnocuousThreadGroup");
    }
}
