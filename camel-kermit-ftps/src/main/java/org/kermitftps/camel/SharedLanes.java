package org.kermitftps.camel;

import java.time.Clock;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.camel.CamelContext;
import org.kermitftps.pool.NameLocks;
import org.kermitftps.pool.Partners;

/** What the connections of all endpoints of a component share: the partners, the names being written, one timer. */
final class SharedLanes {

    private final Partners partners = new Partners();
    private final NameLocks names = new NameLocks();
    private final SaidOnce crowds = new SaidOnce(Clock.systemUTC());
    private ScheduledExecutorService timer;

    Partners partners() {
        return partners;
    }

    NameLocks names() {
        return names;
    }

    /** Whether it was not said of this partner within a day that it takes no more connections. */
    boolean isNews(String partner) {
        return crowds.isNews(partner, "crowded");
    }

    /** One thread closes what is idle, for all of them; there is none before something was sent. */
    synchronized ScheduledExecutorService timer(CamelContext context) {
        if (timer == null) {
            timer = context.getExecutorServiceManager().newSingleThreadScheduledExecutor(this, "kermit-ftps-idle");
        }
        return timer;
    }

    /** With the component; used again, it starts again. */
    synchronized void stop(CamelContext context) {
        if (timer != null) {
            context.getExecutorServiceManager().shutdownNow(timer);
            timer = null;
        }
    }
}
