package org.kermitftps.camel;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.apache.camel.component.file.GenericFileOperationFailedException;
import org.apache.camel.component.file.remote.FtpConstants;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.policy.TransferOutcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** With localWorkDirectory: the way of camel-ftp, whose file is deleted after the exchange. */
final class WorkDirectoryDownload extends Download {

    private static final Logger LOG = LoggerFactory.getLogger(WorkDirectoryDownload.class);

    WorkDirectoryDownload(Request request) {
        super(request);
    }

    @Override
    boolean once() throws IOException {
        proof.begin();
        if (!retrieveAsCamelDoes()) {
            discardUnfinished();
            return refused();
        }
        File local = (File) file().getBody();
        TransferOutcome outcome = proven(local);
        tell(client.onWire(local.length()), outcome);
        Instant modified = keptDate();
        if (modified != null && !local.setLastModified(modified.toEpochMilli())) {
            LOG.warn("{}: cannot set the time of the local file", local);
        }
        return true;
    }

    private TransferOutcome proven(File local) throws IOException {
        try {
            return proven(local.length());
        } catch (FtpsException e) {
            if (!local.delete()) {
                LOG.warn("{}: cannot delete the short local file", local);
            }
            throw e;
        }
    }

    private boolean retrieveAsCamelDoes() throws FtpsException {
        client.expectSize(listed());
        try {
            return operations.retrieveAsCamelDoes(name, exchange, listed());
        } catch (GenericFileOperationFailedException e) {
            throw LocalFault.behind(e, endpoint.getLocalWorkDirectory(), name);
        } finally {
            proof.end();
        }
    }

    /** camel-ftp forgets its unfinished work file when the server says no; only resumeDownload has a use for it. */
    private void discardUnfinished() throws IOException {
        String local = exchange.getIn().getHeader(FtpConstants.FILE_LOCAL_WORK_PATH, String.class);
        if (local != null && !endpoint.isResumeDownload()) {
            Files.deleteIfExists(Path.of(local + ".inprogress"));
        }
    }
}
