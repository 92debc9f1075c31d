package org.kermitftps.camel;

import java.io.IOException;
import java.util.Optional;
import org.apache.camel.component.file.GenericFileExist;
import org.apache.commons.net.ftp.FTPReply;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.TransferFailure;
import org.kermitftps.wire.KermitFtpClient;
import org.kermitftps.wire.SizeCommand;

/** Where an upload goes, if it goes at all: what {@code fileExist} makes of a file that stands there already. */
final class Placement {

    private final KermitFtpsOperations operations;
    private final KermitFtpClient client;
    private final KermitFtpsEndpoint endpoint;
    private final String target;
    private long sizeBefore = -1;

    /** @param target the file's name in messages */
    Placement(KermitFtpsOperations operations, KermitFtpClient client, KermitFtpsEndpoint endpoint, String target) {
        this.operations = operations;
        this.client = client;
        this.endpoint = endpoint;
        this.target = target;
    }

    /** @return empty if the file is not to be written */
    Optional<Destination> of(String name) throws IOException {
        GenericFileExist rule = endpoint.getFileExist();
        boolean exists = exists(rule, name);
        if (exists && rule == GenericFileExist.Ignore) {
            return Optional.empty();
        }
        if (exists && rule == GenericFileExist.Fail) {
            throw new FtpsException(TransferFailure.FILE_EXISTS, target);
        }
        if (exists && rule == GenericFileExist.Move) {
            endpoint.getMoveExistingFileStrategy().moveExistingFile(endpoint, operations, name);
        }
        boolean append = rule == GenericFileExist.Append && !isProvenNew(exists);
        return Optional.of(new Destination(name, goesInPlace(rule), append));
    }

    /** Asked already before the first attempt; a later one may find what the first has left. */
    long sizeBefore(String name) throws IOException {
        long known = sizeBefore;
        sizeBefore = -1;
        return known >= 0 ? known : RemoteSize.of(client, name);
    }

    private boolean exists(GenericFileExist rule, String name) throws IOException {
        return switch (rule) {
            case Override, TryRename -> false;
            case Append -> operations.revival().run(() -> isThereToAppend(name));
            default -> operations.existsFile(name);
        };
    }

    private boolean isThereToAppend(String name) throws IOException {
        sizeBefore = client.isBinary() ? SizeCommand.ask(client, name) : -1;
        return sizeBefore >= 0 || new Existence(operations, client).isListed(name);
    }

    /** Only an NLST that was answered proves it: behind a 550 there may be a file that STOR would cut to nothing. */
    private boolean isProvenNew(boolean exists) {
        return !exists && FTPReply.isPositiveCompletion(client.getReplyCode());
    }

    /** Camel's own tempPrefix and tempFileName already are a temporary name; an appended file has only its own. */
    private boolean goesInPlace(GenericFileExist rule) {
        return endpoint.getConfiguration().isUploadInPlace()
                || endpoint.getTempFileName() != null
                || rule == GenericFileExist.Append;
    }
}
