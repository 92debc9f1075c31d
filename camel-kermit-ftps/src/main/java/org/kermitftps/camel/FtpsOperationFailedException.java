package org.kermitftps.camel;

import org.apache.camel.component.file.GenericFileOperationFailedException;
import org.kermitftps.failure.Failure;
import org.kermitftps.failure.FtpsException;

/** What a route sees: Camel's own exception with the failure's stable code, the server's reply and the remedy in it. */
public class FtpsOperationFailedException extends GenericFileOperationFailedException {

    private static final long serialVersionUID = 1L;

    private final FtpsException failure;

    /** @param cause carries the message, the reply and the row of the failure table */
    public FtpsOperationFailedException(FtpsException cause) {
        super(cause.getMessage(), cause);
        this.failure = cause;
    }

    /** The row of the failure table. */
    public Failure failure() {
        return failure.failure();
    }

    /** The server's reply code, 0 if it gave none; camel-ftp reads 550 as file not found. */
    @Override
    public int getCode() {
        return failure.replyCode();
    }

    /** The server's reply, {@code null} if it gave none. */
    @Override
    public String getReason() {
        return failure.replyText();
    }
}
