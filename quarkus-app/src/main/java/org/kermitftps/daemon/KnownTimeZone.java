package org.kermitftps.daemon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.TimeZone;
import org.apache.camel.quarkus.main.events.BeforeConfigure;
import org.eclipse.microprofile.config.Config;

/** Refuses a time zone nobody knows: Quartz asks {@code TimeZone.getTimeZone}, which takes it for GMT, hours from the cut-off. */
@ApplicationScoped
class KnownTimeZone {
    private static final String NAME = "kermit.claims.timeZone";
    private static final String FALLBACK = "GMT";

    private final Config config;

    KnownTimeZone(Config config) {
        this.config = config;
    }

    void check(@Observes BeforeConfigure beforeRoutesAreRead) {
        config.getOptionalValue(NAME, String.class).ifPresent(KnownTimeZone::check);
    }

    private static void check(String zone) {
        boolean known = !TimeZone.getTimeZone(zone).getID().equals(FALLBACK) || zone.equals(FALLBACK);
        if (!known) {
            throw new IllegalStateException(NAME + "=" + zone
                    + " is no time zone. What to do: Name one as America/New_York, Europe/Paris or UTC.");
        }
    }
}
