package org.kermitftps.camel;

import java.io.IOException;
import java.nio.file.Path;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.local.Spool;
import org.kermitftps.policy.TransferOutcome;

/** If nothing else is wanted: whole and proven before the route begins, a large one outside the heap. */
final class SpooledDownload extends Download {

    SpooledDownload(Request request) {
        super(request);
    }

    @Override
    boolean once() throws IOException {
        Path directory = Path.of(System.getProperty("java.io.tmpdir"));
        Spool spool = new Spool(endpoint.options().local().spoolThreshold(), directory);
        boolean done = false;
        try {
            done = fetched(spool);
        } catch (FtpsException e) {
            throw LocalFault.named(e, directory.toString(), name);
        } finally {
            if (!done) {
                spool.discard();
            }
        }
        return done;
    }

    private boolean fetched(Spool spool) throws IOException {
        proof.begin();
        if (!retrieve(spool, 0)) {
            return refused();
        }
        TransferOutcome outcome = proven(spool.size());
        tell(client.onWire(spool.size()), outcome);
        keptDate();
        byte[] bytes = spool.bytes();
        if (bytes != null) {
            file().setBody(bytes);
        } else {
            exchange.getIn().setBody(SpooledBody.of(FailedDownloads.file(exchange), spool.file(), exchange));
        }
        return true;
    }
}
