package org.kermitftps.camel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.TransferFailure;
import org.kermitftps.local.Arrival;
import org.kermitftps.local.Collision.Placing;
import org.kermitftps.local.Overlap;
import org.kermitftps.local.Part;
import org.kermitftps.local.Parts;
import org.kermitftps.local.Recovery;
import org.kermitftps.local.ServerFile;
import org.kermitftps.policy.TransferOutcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** With localDirectory: beside its final name until it is proven whole, and then there for good. */
final class KeptDownload extends Download {

    private static final Logger LOG = LoggerFactory.getLogger(KeptDownload.class);

    private final LocalOptions options;
    private final ListedName listed;
    private Recovery recovery;
    private long crossed;

    KeptDownload(Request request) {
        super(request);
        options = endpoint.options().local();
        listed = ListedName.of(exchange);
    }

    @Override
    boolean once() throws IOException {
        Path target = listed.below(endpoint);
        ServerFile file = serverFile();
        try (Part part = LocalFault.local(place(), name, () -> Parts.open(target, file, options.recover()))) {
            return keptAsTold(part, target, file);
        } catch (FtpsException e) {
            throw LocalFault.named(e, place(), name);
        }
    }

    private String place() {
        return options.directory().toString();
    }

    /** The time is asked for before the transfer only where it tells this file from another of its name. */
    private ServerFile serverFile() throws IOException {
        boolean matters = options.recover() || options.collision().placing() == Placing.APPEND;
        return new ServerFile(listed.where(endpoint), listed(), matters ? modified() : null);
    }

    private boolean keptAsTold(Part part, Path target, ServerFile file) throws IOException {
        boolean kept = false;
        boolean spoilt = false;
        try {
            kept = kept(part, target, file);
            return kept;
        } catch (FtpsException e) {
            // Taken up again it would fail again.
            spoilt = e.failure() == TransferFailure.HASH_DIFFERS || e.failure() == TransferFailure.FILE_GREW;
            throw e;
        } finally {
            if (!kept && (spoilt || !options.keepsParts() || part.size() == 0)) {
                part.discard();
            }
        }
    }

    private boolean kept(Part part, Path target, ServerFile file) throws IOException {
        if (!isFetched(part, file)) {
            return refused();
        }
        TransferOutcome outcome = proven(part.size());
        Instant modified = keptDate();
        Path placed = LocalFault.local(place(), name, () -> placed(part, modified, target, file));
        tell(client.onWire(crossed), outcome);
        file().setBody(placed.toFile());
        exchange.getIn().setHeader(KermitFtpsConstants.LOCAL_PATH, placed.toString());
        return true;
    }

    private Path placed(Part part, Instant modified, Path target, ServerFile file) throws IOException {
        if (modified != null) {
            Files.setLastModifiedTime(part.path(), FileTime.from(modified));
        }
        return new Arrival(target, file, options.collision().placing()).place(part);
    }

    private boolean isFetched(Part part, ServerFile file) throws IOException {
        long before = part.size();
        recovery = options.recover() ? Recovery.of(before, file, client.isBinary()) : Recovery.NOTHING_KEPT;
        boolean complete = recovery == Recovery.RECOVERED && isRestFetched(part, file);
        tellRecovery(before);
        return recovery == Recovery.RECOVERED ? complete : isWholeFetched(part);
    }

    private boolean isWholeFetched(Part part) throws IOException {
        proof.begin();
        boolean complete = retrieve(part.writeFrom(0), 0);
        crossed = part.size();
        return complete;
    }

    private boolean isRestFetched(Part part, ServerFile file) throws IOException {
        long start = Overlap.start(part.size());
        Overlap overlap = LocalFault.local(place(), name, () -> Overlap.of(part));
        proof.begin();
        if (proof.isHashing()) {
            LocalFault.local(place(), name, () -> part.head(start).transferTo(proof.beginning()));
        }
        try {
            boolean complete = retrieve(overlap, start);
            crossed = part.size() - start;
            recovery = judged(complete, overlap, part.size() <= file.size());
            return complete;
        } catch (FtpsException e) {
            if (!overlap.isDifferent()) {
                throw e;
            }
            startAnew(part, e);
            return false;
        }
    }

    /** A server that takes REST and begins at the start all the same is found out by the size at the latest. */
    private Recovery judged(boolean complete, Overlap overlap, boolean sizeFits) {
        if (!complete) {
            return client.dataOpened() ? Recovery.RECOVERED : Recovery.REST_REFUSED;
        }
        return overlap.isCompared() && sizeFits ? Recovery.RECOVERED : Recovery.DIFFERENT;
    }

    /** The transfer was cut in the middle, and with some servers the connection with it. */
    private void startAnew(Part part, FtpsException e) throws IOException {
        recovery = Recovery.DIFFERENT;
        part.writeFrom(0);
        if (!client.isConnected()) {
            if (operations.isStepwise()) {
                throw e;
            }
            operations.reconnect();
        }
    }

    private void tellRecovery(long before) {
        if (!options.recover()) {
            return;
        }
        exchange.getIn().setHeader(KermitFtpsConstants.RECOVERY, recovery.name());
        if (recovery == Recovery.RECOVERED) {
            LOG.info("{}: {}, {} bytes of it were here", name, recovery.words(), before);
        } else if (recovery != Recovery.NOTHING_KEPT) {
            LOG.info("{}: fetched from its start, because {}", name, recovery.words());
        }
    }
}
