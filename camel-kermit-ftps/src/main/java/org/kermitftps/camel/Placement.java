package org.kermitftps.camel;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;
import org.apache.camel.component.file.GenericFileExist;
import org.apache.commons.net.ftp.FTPReply;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.TransferFailure;
import org.kermitftps.policy.SkipReason;
import org.kermitftps.policy.UpdateRules;
import org.kermitftps.policy.UploadCollision;
import org.kermitftps.wire.KermitFtpClient;
import org.kermitftps.wire.ModifyTime;
import org.kermitftps.wire.SizeCommand;

/** Where an upload goes, if it goes at all: what {@code uploadCollision} or {@code fileExist} makes of a taken name. */
final class Placement {

    /** ProFTPD and Pure-FTPd read them as wildcards in NLST, and list another directory or none. */
    private static final Pattern GLOB = Pattern.compile("[*?\\[\\]{}~\\\\]");

    private final KermitFtpsOperations operations;
    private final KermitFtpClient client;
    private final KermitFtpsEndpoint endpoint;
    private final Exchange exchange;
    private final String target;
    private long sizeBefore = -1;

    /** @param target the file's name in messages */
    Placement(
            KermitFtpsOperations operations,
            KermitFtpClient client,
            KermitFtpsEndpoint endpoint,
            Exchange exchange,
            String target) {
        this.operations = operations;
        this.client = client;
        this.endpoint = endpoint;
        this.exchange = exchange;
        this.target = target;
    }

    /** @return empty if the file is not to be written; the message says why then */
    Optional<Destination> of(String name) throws IOException {
        UploadCollision rule = endpoint.options().placing().collision();
        if (rule == UploadCollision.FILE_EXIST) {
            return byFileExist(name);
        }
        Optional<SkipReason> skip = rule.comparesTimes() ? skipByTime(rule, name) : skipByName(rule, name);
        return skip.isPresent() ? skipped(skip.get()) : Optional.of(fresh(name));
    }

    /** Nothing that is there has a say. */
    private Destination fresh(String name) {
        return new Destination(name, endpoint.getConfiguration().isUploadInPlace(), false);
    }

    private Optional<Destination> skipped(SkipReason reason) {
        Skips.skip(exchange, reason, target);
        return Optional.empty();
    }

    private Optional<SkipReason> skipByName(UploadCollision rule, String name) {
        boolean stays = rule == UploadCollision.DISCARD && operations.existsFile(name);
        return stays ? Optional.of(SkipReason.NAME_COLLISION) : Optional.empty();
    }

    private Optional<SkipReason> skipByTime(UploadCollision rule, String name) throws IOException {
        Instant local = LocalTime.of(exchange);
        if (local == null) {
            throw new FtpsException(TransferFailure.LOCAL_TIME_UNKNOWN, target);
        }
        return UpdateRules.skip(rule, local, operations.revival().run(() -> remoteTime(name)));
    }

    /** As it would be said here: UTC, whatever the server takes for it. */
    private Instant remoteTime(String name) throws IOException {
        Instant told = ModifyTime.ask(client, name);
        return told == null ? null : told.plus(AttributeOptions.serverTimeOffset(endpoint.getConfiguration()));
    }

    private Optional<Destination> byFileExist(String name) throws IOException {
        GenericFileExist rule = endpoint.getFileExist();
        boolean exists = exists(rule, name);
        if (exists && rule == GenericFileExist.Ignore) {
            return skipped(SkipReason.NAME_COLLISION);
        }
        if (exists && rule == GenericFileExist.Fail) {
            throw new FtpsException(TransferFailure.FILE_EXISTS, target);
        }
        if (exists && rule == GenericFileExist.Move) {
            endpoint.getMoveExistingFileStrategy().moveExistingFile(endpoint, operations, name);
        }
        boolean append = rule == GenericFileExist.Append && !isProvenNew(name, exists);
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
        sizeBefore = SizeCommand.ask(client, name);
        return sizeBefore >= 0 || new Existence(operations, client).isListed(name);
    }

    /** Only an NLST that was answered proves it: behind a 550 there may be a file that STOR would cut to nothing. */
    private boolean isProvenNew(String name, boolean exists) {
        return !exists && !GLOB.matcher(name).find() && FTPReply.isPositiveCompletion(client.getReplyCode());
    }

    /** Camel's own tempPrefix and tempFileName already are a temporary name; an appended file has only its own. */
    private boolean goesInPlace(GenericFileExist rule) {
        return endpoint.getConfiguration().isUploadInPlace()
                || endpoint.getTempFileName() != null
                || rule == GenericFileExist.Append;
    }
}
