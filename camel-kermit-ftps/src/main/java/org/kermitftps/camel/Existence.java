package org.kermitftps.camel;

import java.io.IOException;
import org.apache.camel.component.file.GenericFileOperationFailedException;
import org.apache.commons.net.ftp.FTPReply;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.TransferFailure;
import org.kermitftps.names.DataSetName;
import org.kermitftps.negotiate.Reply;
import org.kermitftps.policy.FileAnswers;
import org.kermitftps.policy.FileAnswers.Says;
import org.kermitftps.wire.KermitFtpClient;

/**
 * Whether a remote file exists: SIZE, or MLST where the server offers it. Only if both say nothing the directory is
 * listed by NLST, as camel-ftp does it every time; and a listing that broke is not the answer "no such file".
 */
final class Existence {

    private final KermitFtpsOperations operations;
    private final KermitFtpClient client;

    Existence(KermitFtpsOperations operations, KermitFtpClient client) {
        this.operations = operations;
        this.client = client;
    }

    boolean of(String name) throws IOException {
        Says says = asked(name);
        return says == Says.NOTHING ? isListed(name) : says == Says.THERE;
    }

    /** SIZE is asked in TYPE I, of texts too: a listing knows no name of another case, and may read one as a pattern. */
    private Says asked(String name) throws IOException {
        Says size = answer("SIZE", name);
        if (size == Says.THERE || size == Says.GONE && client.serverFeatures().has("SIZE")) {
            return size;
        }
        return client.serverFeatures().has("MLST") ? answer("MLST", name) : Says.NOTHING;
    }

    private Says answer(String verb, String name) throws IOException {
        client.typeSwitch().before(verb);
        Reply reply = client.send(verb, name);
        return FileAnswers.says(reply.code(), reply.text());
    }

    /** By NLST alone, whose word that there is no such file is the surest. */
    boolean isListed(String name) throws FtpsException {
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
            return DataSetName.is(name) ? lists(name) : operations.existsAsCamelDoes(name);
        } catch (GenericFileOperationFailedException e) {
            if (e.getCause() instanceof IOException io) {
                throw client.explain(io, TransferFailure.TRANSFER_BROKEN);
            }
            throw e;
        } catch (IOException e) {
            throw client.explain(e, TransferFailure.TRANSFER_BROKEN);
        }
    }

    /** A listing of the current directory has no data set under its whole name, so that it would seem to be free. */
    private boolean lists(String dataSet) throws IOException {
        String[] names = client.listNames(dataSet);
        return names != null && names.length > 0;
    }
}
