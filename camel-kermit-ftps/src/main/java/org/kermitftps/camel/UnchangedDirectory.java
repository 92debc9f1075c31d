package org.kermitftps.camel;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.apache.camel.component.file.GenericFileOperationFailedException;
import org.kermitftps.failure.Printable;
import org.kermitftps.policy.DirectoryTime;
import org.kermitftps.select.DirectoryWatch;
import org.kermitftps.wire.DirectoryTimeCommand;
import org.kermitftps.wire.KermitFtpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Leaves out the listings of a consumer with {@code skipUnchangedFor}, while the directory itself says that nothing was put
 * into it since the last one. Whatever is not as expected leads to a listing.
 */
final class UnchangedDirectory {

    private static final Logger LOG = LoggerFactory.getLogger(UnchangedDirectory.class);

    private final KermitFtpsEndpoint endpoint;
    private final ExclusiveOperations operations;
    private final LongSupplier nanos;
    private final Duration longest;
    private final DirectoryWatch watch;

    /** Until when a server that did not tell is not asked again; {@code null} if it may be. */
    private Long silentUntil;

    private boolean saidSo;
    private boolean settled;

    UnchangedDirectory(KermitFtpsEndpoint endpoint, ExclusiveOperations operations) {
        this.endpoint = endpoint;
        this.operations = operations;
        this.nanos = endpoint.shared().nanos();
        this.longest = endpoint.options().speed().skipUnchanged();
        this.watch = new DirectoryWatch(longest);
    }

    /** Whether the listing of this poll can be left out. */
    boolean isAsListed(String directory) {
        settled = true;
        if (longest.isZero()) {
            return false;
        }
        long before = nanos.getAsLong();
        DirectoryTime time = mayAsk(before) ? asked(directory) : null;
        boolean same = watch.isAsListed(time, before, nanos.getAsLong());
        if (same) {
            LOG.debug("{}: not listed, it says that it is as it was: {}", MaskedUri.of(endpoint), time.told());
        }
        return same;
    }

    private boolean mayAsk(long now) {
        return silentUntil == null || now - silentUntil >= 0;
    }

    private DirectoryTime asked(String directory) {
        KermitFtpClient client = (KermitFtpClient) operations.getClient();
        silentUntil = null;
        try {
            DirectoryTime time = operations.revival().run(() -> DirectoryTimeCommand.ask(client, directory));
            if (time == null) {
                silent(client.getReplyString());
            }
            return time;
        } catch (GenericFileOperationFailedException e) {
            // What has become of the connection nobody knows; the listing gets another one.
            silent(e.getMessage());
            operations.forceDisconnect();
            operations.ready();
            return null;
        }
    }

    private void silent(String why) {
        silentUntil = nanos.getAsLong() + longest.toNanos();
        if (!saidSo) {
            LOG.info(
                    "{}: the server does not tell when this directory was changed, so each poll lists it: {}",
                    MaskedUri.of(endpoint),
                    Printable.of(why == null ? "" : why.strip()));
        }
        saidSo = true;
    }

    /** The listing has shown something that may be otherwise the next time, though the directory is the same. */
    void mayPass() {
        settled = false;
    }

    /**
     * A listed file that nothing in its name keeps from being taken. Only one that is consumed is done with: one in progress
     * may come back without a change of the directory. That is asked last, because it ends last.
     */
    void matched(String absolute) {
        if (!longest.isZero()
                && (!ConsumedFiles.has(endpoint, absolute)
                        || endpoint.getInProgressRepository().contains(absolute))) {
            mayPass();
        }
    }

    /** The directory was listed to its end. */
    void listed() {
        if (settled) {
            watch.listed();
        }
    }

    /** Begins anew. */
    void forget() {
        watch.forget();
        silentUntil = null;
    }
}
