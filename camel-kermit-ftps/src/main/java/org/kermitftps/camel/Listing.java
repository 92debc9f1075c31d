package org.kermitftps.camel;

import java.util.Arrays;
import java.util.Locale;
import org.apache.camel.component.file.GenericFileOperationFailedException;
import org.apache.commons.net.ftp.FTPFile;
import org.apache.commons.net.ftp.FTPReply;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.GuardFailure;
import org.kermitftps.failure.Printable;
import org.kermitftps.failure.TransferFailure;
import org.kermitftps.policy.RemoteNames;
import org.kermitftps.wire.KermitFtpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One LIST. camel-ftp takes a refused or broken listing for an empty directory; and trusts every name in it. */
final class Listing {

    private static final Logger LOG = LoggerFactory.getLogger(Listing.class);

    private final KermitFtpsOperations operations;
    private final KermitFtpClient client;
    private final KermitFtpsEndpoint endpoint;

    Listing(KermitFtpsOperations operations, KermitFtpClient client, KermitFtpsEndpoint endpoint) {
        this.operations = operations;
        this.client = client;
        this.endpoint = endpoint;
    }

    /** @param path directory, or {@code null} for the current one */
    FTPFile[] list(String path) throws FtpsException {
        while (true) {
            try {
                return safe(listOnce(path), path);
            } catch (FtpsException e) {
                if (!operations.movedToNextSession(e)) {
                    throw e;
                }
            }
        }
    }

    private FTPFile[] listOnce(String path) throws FtpsException {
        FTPFile[] files;
        try {
            files = operations.listAsCamelDoes(path);
        } catch (GenericFileOperationFailedException e) {
            if (e.getCause() instanceof java.io.IOException io) {
                throw client.explain(io, TransferFailure.TRANSFER_BROKEN);
            }
            throw e;
        }
        if (!FTPReply.isPositiveCompletion(client.getReplyCode()) && !saysEmpty()) {
            throw client.refused(TransferFailure.LIST_REFUSED, path == null ? "current directory" : path);
        }
        return files;
    }

    /** Some servers call an empty directory an error (IIS, older ProFTPD): 450 or 550 with "no files". */
    private boolean saysEmpty() {
        int code = client.getReplyCode();
        return (code == 450 || code == 550)
                && client.getReplyString().toLowerCase(Locale.ROOT).contains("no files");
    }

    private FTPFile[] safe(FTPFile[] files, String path) {
        return Arrays.stream(files)
                .filter(file -> file != null && isSafe(file, path))
                .toArray(FTPFile[]::new);
    }

    private boolean isSafe(FTPFile file, String path) {
        String name = file.getName();
        if (name == null || RemoteNames.isSelfOrParent(name)) {
            return false;
        }
        // readLock=changed with fastExistsCheck lists the file itself, and servers call it what we called it.
        if (endpoint.isFastExistsCheck() && name.equals(path)) {
            return true;
        }
        boolean absoluteNames = endpoint.getConfiguration().isHandleDirectoryParserAbsoluteResult();
        if (absoluteNames ? RemoteNames.isPlainPath(name) : RemoteNames.isPlain(name)) {
            return true;
        }
        LOG.warn(
                "{}: {} (\"{}\" in the listing of {}). What to do: {}",
                GuardFailure.NAME_FORBIDDEN.code(),
                GuardFailure.NAME_FORBIDDEN.what(),
                Printable.of(name),
                path == null ? "the current directory" : Printable.of(path),
                GuardFailure.NAME_FORBIDDEN.remedy());
        return false;
    }
}
