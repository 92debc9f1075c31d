package org.kermitftps.wire;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.apache.commons.net.io.CopyStreamEvent;
import org.apache.commons.net.io.CopyStreamListener;

/**
 * How a transfer goes, for somebody else. Camel's listener makes a text of each report before it knows whether anybody
 * wants it (a twentieth of the processor time of a large upload), so it gets one a megabyte or a second, and the last one.
 */
final class Progress {

    private static final int MEGABYTE = 1 << 20;
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final LongSupplier nanos;
    private CopyStreamListener listener;
    private int untold;
    private long lastTold;

    /** @param nanos tells how much time has passed */
    Progress(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** @param somebody to tell; {@code null} for nobody */
    void tell(CopyStreamListener somebody) {
        listener = somebody;
    }

    /** A transfer begins. */
    void begin() {
        untold = 0;
        lastTold = nanos.getAsLong();
    }

    /** So many bytes more. @param total with them */
    void moved(long total, int bytes) {
        untold += bytes;
        if (untold >= MEGABYTE || nanos.getAsLong() - lastTold >= SECOND) {
            end(total);
        }
    }

    /** Those were all. */
    void end(long total) {
        if (listener != null && untold > 0) {
            listener.bytesTransferred(total, untold, CopyStreamEvent.UNKNOWN_STREAM_SIZE);
        }
        untold = 0;
        lastTold = nanos.getAsLong();
    }
}
