package org.kermitftps.camel;

import org.apache.camel.component.file.GenericFileOperationFailedException;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.TransferFailure;

/** Tells faults of {@code localWorkDirectory} from those of the connection: camel-ftp throws the same for both. */
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
