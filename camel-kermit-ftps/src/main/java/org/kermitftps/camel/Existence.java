package org.kermitftps.camel;

import java.io.IOException;
import org.apache.camel.component.file.GenericFileOperationFailedException;
import org.apache.commons.net.ftp.FTPReply;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.TransferFailure;
import org.kermitftps.wire.KermitFtpClient;

/** Whether a remote file exists: NLST, as camel-ftp does it; but a listing that broke is not the answer "no such file". */
final class Existence {

    private final KermitFtpsOperations operations;
    private final KermitFtpClient client;

    Existence(KermitFtpsOperations operations, KermitFtpClient client) {
        this.operations = operations;
        this.client = client;
    }

    boolean of(String name) throws FtpsException {
        while (true) {
            try {
                return once(name);
            } catch (FtpsException e) {
                if (!operations.movedToNextSession(e)) {
                    throw e;
                }
            }
        }
    }

    private boolean once(String name) throws FtpsException {
        boolean exists = ask(name);
        int code = client.getReplyCode();
        if (!exists && !FTPReply.isPositiveCompletion(code) && code != 450 && code != 550) {
            throw client.refused(TransferFailure.LIST_REFUSED, "NLST for " + name);
        }
        return exists;
    }

    private boolean ask(String name) throws FtpsException {
        try {
            return operations.existsAsCamelDoes(name);
        } catch (GenericFileOperationFailedException e) {
            if (e.getCause() instanceof IOException io) {
                throw client.explain(io, TransferFailure.TRANSFER_BROKEN);
            }
            throw e;
        }
    }
}
