package org.kermitftps.camel;

import org.apache.camel.component.file.GenericFileOperationFailedException;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.TransferFailure;
import org.kermitftps.wire.KermitFtpClient;

/** What Camel's producer says of an upload that failed, with a code, the server's reply and what to do. */
final class CamelsWords {

    private static final int LOWEST_REFUSAL = 400;

    private CamelsWords() {}

    /** The same, unless Camel said it without us. */
    static Exception explained(KermitFtpClient client, Exception e) {
        if (!(e instanceof GenericFileOperationFailedException) || FailureEnding.ours(e) != null) {
            return e;
        }
        boolean exists = String.valueOf(e.getMessage()).startsWith("File already exist");
        boolean refused = !exists && client.getReplyCode() >= LOWEST_REFUSAL;
        return new FtpsOperationFailedException(new FtpsException(
                exists ? TransferFailure.FILE_EXISTS : TransferFailure.COMMAND_REFUSED,
                e.getMessage(),
                refused ? client.getReplyCode() : 0,
                refused ? client.getReplyString() : null,
                e));
    }
}
