package org.kermitftps.camel;

import java.io.File;
import java.nio.file.Path;
import org.apache.camel.Exchange;
import org.apache.camel.WrappedFile;
import org.kermitftps.failure.Failure;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.TransferFailure;
import org.kermitftps.wire.KermitFtpClient;

/**
 * The local file that is sent, as it was before: one that somebody was writing would count as whole on the other side.
 *
 * @param file {@code null} if the body is none
 */
record SourceFile(File file, long length, long modified) {

    /** As it is now. */
    static SourceFile of(Exchange exchange) {
        Object body = exchange.getIn().getBody();
        Object content = body instanceof WrappedFile<?> wrapped ? wrapped.getFile() : body;
        if (body instanceof WrappedFile<?> wrapped && !(content instanceof File)) {
            content = wrapped.getBody();
        }
        File file = content instanceof Path path ? path.toFile() : content instanceof File known ? known : null;
        return file == null ? new SourceFile(null, 0, 0) : new SourceFile(file, file.length(), file.lastModified());
    }

    /**
     * After the transfer. A file that is gone was read to its end before; failing over it would lose it.
     *
     * @throws FtpsException {@link Failure} KFTPS-743, with the server's 226, which says that the connection is in step
     */
    void checkUnchanged(KermitFtpClient client) throws FtpsException {
        if (file == null || !file.exists()) {
            return;
        }
        if (file.length() != length || file.lastModified() != modified) {
            throw client.refused(
                    TransferFailure.SOURCE_CHANGED,
                    file + " had " + length + " bytes before and " + file.length() + " after");
        }
    }
}
