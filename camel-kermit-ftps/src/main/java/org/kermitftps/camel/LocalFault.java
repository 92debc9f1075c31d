package org.kermitftps.camel;

import java.io.IOException;
import org.apache.camel.component.file.GenericFileOperationFailedException;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.TransferFailure;

/** Tells faults of local files from those of the connection: camel-ftp throws the same for both. */
final class LocalFault {

    private LocalFault() {}

    /**
     * @param e of camel-ftp's retrieval
     * @param directory option localWorkDirectory, may be {@code null}
     * @param name of the remote file
     * @return what to throw: ours where one is behind it
     * @throws GenericFileOperationFailedException {@code e} itself if it is neither local nor ours
     */
    static FtpsException behind(GenericFileOperationFailedException e, String directory, String name) {
        if (e.getCause() instanceof FtpsException ours) {
            boolean local = ours.failure() == TransferFailure.LOCAL_FILE_FAILED;
            return local ? fault(directory, name, ours.getCause()) : ours;
        }
        // With a code the server had been asked already: camel-ftp takes the latest reply's.
        if (directory == null || e.getCode() != 0) {
            throw e;
        }
        return fault(directory, name, e);
    }

    /** @return ours with the names in it if it is a local fault, otherwise {@code e} itself */
    static FtpsException named(FtpsException e, String directory, String name) {
        boolean nameless = e.failure() == TransferFailure.LOCAL_FILE_FAILED
                && !e.getMessage().contains(name);
        return nameless ? fault(directory, name, e.getCause()) : e;
    }

    /** Something that concerns nothing but local files. */
    static <T> T local(String directory, String name, CamelEdge.Operation<T> operation) throws FtpsException {
        try {
            return operation.run();
        } catch (FtpsException e) {
            throw e;
        } catch (IOException e) {
            throw fault(directory, name, e);
        }
    }

    private static FtpsException fault(String directory, String name, Throwable reason) {
        Throwable root = reason;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return new FtpsException(
                TransferFailure.LOCAL_FILE_FAILED,
                name + " to " + (directory == null ? "memory" : directory) + ": " + root.getMessage(),
                reason);
    }
}
