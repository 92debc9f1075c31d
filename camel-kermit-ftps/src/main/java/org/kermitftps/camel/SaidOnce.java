package org.kermitftps.camel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** What every poll would say again of the same file: said once a day. Thread-safe. */
final class SaidOnce {

    private static final int MOST = 10_000;
    private static final Duration FOR = Duration.ofDays(1);

    private record Said(String words, Instant when) {}

    private final Clock clock;
    private final Map<String, Said> said = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Said> eldest) {
            return size() > MOST;
        }
    };

    SaidOnce(Clock clock) {
        this.clock = clock;
    }

    /** Whether these words were not said of this name within a day; they count as said then. */
    synchronized boolean isNews(String name, String words) {
        Instant now = clock.instant();
        Said before = said.get(name);
        boolean news = before == null
                || !before.words().equals(words)
                || !now.isBefore(before.when().plus(FOR));
        if (news) {
            said.remove(name);
            said.put(name, new Said(words, now));
        }
        return news;
    }
}
