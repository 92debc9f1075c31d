package org.kermitftps.camel;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import org.apache.camel.component.file.GenericFileOperationFailedException;
import org.apache.camel.component.file.remote.FtpClientActivityListener;
import org.apache.commons.net.ftp.FTPFile;
import org.apache.commons.net.ftp.FTPReply;
import org.kermitftps.failure.DataFailure;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.GuardFailure;
import org.kermitftps.failure.Printable;
import org.kermitftps.failure.TransferFailure;
import org.kermitftps.policy.ListingMethod;
import org.kermitftps.policy.RemoteNames;
import org.kermitftps.wire.KermitFtpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One directory, by MLSD or LIST. camel-ftp takes a refused or broken listing for an empty directory; and trusts every name in it. */
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
        SelectionOptions selection = endpoint.options().selection();
        if (selection.byName()) {
            return NameListing.of(ListFile.read(selection.listFile()).lines());
        }
        if (TransferOptions.listing(endpoint) == ListingMethod.NLST) {
            return byNlst(path);
        }
        FTPFile[] withFacts = wantsMlsd(path) ? byMlsd(path) : null;
        return withFacts == null ? byList(path) : withFacts;
    }

    /**
     * With auto: not in stepwise, whose servers are those that understand little; not for single files, which MLSD refuses;
     * and not where somebody has said how LIST is to be read.
     */
    private boolean wantsMlsd(String path) throws FtpsException {
        ListingMethod method = TransferOptions.listing(endpoint);
        if (method != ListingMethod.AUTO) {
            return method == ListingMethod.MLSD;
        }
        try {
            return path != null
                    && !endpoint.isFastExistsCheck()
                    && endpoint.getFtpClientConfig() == null
                    && client.factsListing().isOffered();
        } catch (IOException e) {
            throw client.explain(e, TransferFailure.TRANSFER_BROKEN);
        }
    }

    /** {@code null} if LIST is to be tried: its refusal will say more. */
    private FTPFile[] byMlsd(String path) throws FtpsException {
        scanning(path);
        try {
            FTPFile[] files = client.factsListing().list(path);
            if (files != null) {
                return confirmed(files, path);
            }
        } catch (IOException e) {
            throw client.explain(e, TransferFailure.TRANSFER_BROKEN);
        }
        if (saysEmpty()) {
            return new FTPFile[0];
        }
        if (TransferOptions.listing(endpoint) == ListingMethod.MLSD) {
            throw client.refused(DataFailure.MLSD_REFUSED, named(path));
        }
        LOG.debug("{}: no MLSD, but LIST: {}", named(path), client.getReplyString());
        return null;
    }

    /** For the activity JMX shows, as camel-ftp does it for LIST. */
    private void scanning(String path) {
        if (client.getCopyStreamListener() instanceof FtpClientActivityListener listener) {
            listener.onScanningForFiles(endpoint.remoteServerInformation(), path);
        }
    }

    private FTPFile[] byNlst(String path) throws FtpsException {
        scanning(path);
        try {
            FTPFile[] files = NameListing.byNlst(client, path);
            return confirmed(files == null ? new FTPFile[0] : files, path);
        } catch (IOException e) {
            throw client.explain(e, TransferFailure.TRANSFER_BROKEN);
        }
    }

    private FTPFile[] byList(String path) throws FtpsException {
        try {
            return confirmed(operations.listAsCamelDoes(path), path);
        } catch (GenericFileOperationFailedException e) {
            if (e.getCause() instanceof IOException io) {
                throw client.explain(io, TransferFailure.TRANSFER_BROKEN);
            }
            throw e;
        }
    }

    private FTPFile[] confirmed(FTPFile[] files, String path) throws FtpsException {
        if (!FTPReply.isPositiveCompletion(client.getReplyCode()) && !saysEmpty()) {
            throw client.refused(TransferFailure.LIST_REFUSED, named(path));
        }
        return files;
    }

    private static String named(String path) {
        return path == null ? "current directory" : path;
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
