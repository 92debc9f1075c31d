package org.kermitftps.camel;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.camel.Exchange;
import org.apache.camel.component.file.GenericFileExist;
import org.apache.camel.util.FileUtil;
import org.apache.commons.net.ftp.FTPReply;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.TransferFailure;
import org.kermitftps.wire.KermitFtpClient;
import org.kermitftps.wire.SizeCommand;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One file up: to a temporary name, then 226, then SIZE, then its final name. Whatever fails on the way, nothing short
 * stands under the final name afterwards, and no stub beside it.
 */
final class Upload {

    private static final Logger LOG = LoggerFactory.getLogger(Upload.class);

    private final KermitFtpsOperations operations;
    private final KermitFtpClient client;
    private final KermitFtpsEndpoint endpoint;
    private final Exchange exchange;
    private final String target;
    private final UploadBody body;
    private final long started = System.nanoTime();
    private boolean revived;
    private long sizeBefore = -1;

    /** @param name path as Camel gives it; its last part is converted by option {@code filenames} */
    Upload(
            KermitFtpsOperations operations,
            KermitFtpClient client,
            KermitFtpsEndpoint endpoint,
            Exchange exchange,
            String name)
            throws IOException {
        this.operations = operations;
        this.client = client;
        this.endpoint = endpoint;
        this.exchange = exchange;
        this.target = converted(name);
        this.body = new UploadBody(endpoint, exchange, name);
    }

    private String converted(String name) throws IOException {
        String system = endpoint.fileNames().asksForSystem() ? client.system() : null;
        String only = FileUtil.stripPath(name);
        return directoryOf(name) + endpoint.fileNames().toServer(only, system);
    }

    /** With its last separator, which separator=Windows makes a backslash; empty if there is none. */
    private static String directoryOf(String name) {
        return name.substring(0, name.length() - FileUtil.stripPath(name).length());
    }

    /** @return true; a file that is not to be written (fileExist=Ignore) counts as written, as in camel-ftp */
    boolean run() throws IOException {
        if (!isStepwise()) {
            return store(target);
        }
        String before = operations.getCurrentDirectory();
        operations.changeCurrentDirectory(FileUtil.onlyPath(target));
        boolean stored = store(FileUtil.stripPath(target));
        operations.changeCurrentDirectory(before);
        return stored;
    }

    private boolean isStepwise() {
        return endpoint.getConfiguration().isStepwise() && FileUtil.onlyPath(target) != null;
    }

    private boolean store(String name) throws IOException {
        GenericFileExist rule = endpoint.getFileExist();
        boolean exists = exists(rule, name);
        if (exists && rule == GenericFileExist.Ignore) {
            return true;
        }
        if (exists && rule == GenericFileExist.Fail) {
            throw new FtpsException(TransferFailure.FILE_EXISTS, target);
        }
        if (exists && rule == GenericFileExist.Move) {
            endpoint.getMoveExistingFileStrategy().moveExistingFile(endpoint, operations, name);
        }
        send(new Destination(name, goesInPlace(rule), rule == GenericFileExist.Append && !isProvenNew(exists)));
        return true;
    }

    private boolean isThereToAppend(String name) throws IOException {
        sizeBefore = client.isBinary() ? SizeCommand.ask(client, name) : -1;
        return sizeBefore >= 0 || new Existence(operations, client).isListed(name);
    }

    /** Only an NLST that was answered proves it: behind a 550 there may be a file that STOR would cut to nothing. */
    private boolean isProvenNew(boolean exists) {
        return !exists && FTPReply.isPositiveCompletion(client.getReplyCode());
    }

    private boolean exists(GenericFileExist rule, String name) throws IOException {
        return switch (rule) {
            case Override, TryRename -> false;
            case Append -> operations.revival().run(() -> isThereToAppend(name));
            default -> operations.existsFile(name);
        };
    }

    /** Camel's own tempPrefix and tempFileName already are a temporary name; an appended file has only its own. */
    private boolean goesInPlace(GenericFileExist rule) {
        return endpoint.getConfiguration().isUploadInPlace()
                || endpoint.getTempFileName() != null
                || rule == GenericFileExist.Append;
    }

    /**
     * Where the bytes go first. The temporary name ends in {@code .part}, so that a partner's {@code *.837} does not
     * match it, and does not begin with a dot, which Pure-FTPd may forbid. The random part keeps two senders apart.
     */
    private record Destination(String name, boolean inPlace, boolean append, String first) {
        Destination(String name, boolean inPlace, boolean append) {
            this(name, inPlace, append, inPlace ? name : name + "." + random() + ".part");
        }

        private static String random() {
            return String.format(
                    Locale.ROOT, "%06x", ThreadLocalRandom.current().nextInt(1 << 24));
        }
    }

    private void send(Destination to) throws IOException {
        try (body) {
            while (!isSent(to)) {
                operations.reconnect();
            }
        }
    }

    /** @return false if a new connection with another TLS session may do better; no stub is left then either */
    private boolean isSent(Destination to) throws IOException {
        Revival revival = operations.revival();
        try {
            sendOnce(to);
            return true;
        } catch (IOException e) {
            // Asked even if this upload cannot use it: the next connection will begin with that plan.
            boolean better = operations.hasAnotherSession(e) || isFirstDeath(revival, e);
            // A new connection starts in another directory than the one a stepwise upload has walked to.
            boolean again = better && !isStepwise() && body.isRepeatable();
            removeStub(to, e);
            if (!again) {
                throw e;
            }
            return false;
        }
    }

    /** The connection had died before anything was sent over it, and it is the first one of this upload. */
    private boolean isFirstDeath(Revival revival, IOException e) {
        boolean first = !revived && revival.isCalledFor(e);
        revived |= first;
        return first;
    }

    private void sendOnce(Destination to) throws IOException {
        client.beginTransfer();
        long before = to.append() ? sizeBefore(to.first()) : 0;
        transfer(to);
        TransferHeaders.reply(exchange, client);
        RemoteSize.check(client, to.first(), before, body.count());
        chmod(to.first());
        if (!to.inPlace()) {
            new Renaming(client, endpoint).run(to.first(), to.name());
        }
        TransferHeaders.transfer(exchange, client, started, body.count());
    }

    /** Asked already before the first attempt; a later one may find what the first has left. */
    private long sizeBefore(String name) throws IOException {
        long known = sizeBefore;
        sizeBefore = -1;
        return known >= 0 ? known : RemoteSize.of(client, name);
    }

    private void transfer(Destination to) throws IOException {
        boolean complete;
        try (InputStream in = body.open()) {
            complete = to.append() ? client.appendFile(to.first(), in) : client.storeFile(to.first(), in);
        }
        if (!complete) {
            throw client.refused(
                    client.dataOpened() ? TransferFailure.TRANSFER_BROKEN : TransferFailure.TRANSFER_REFUSED,
                    "upload of " + target);
        }
    }

    private void chmod(String name) throws IOException {
        String mode = endpoint.getConfiguration().getChmod();
        if (mode != null && !mode.isEmpty() && !client.sendSiteCommand("CHMOD " + mode + " " + name)) {
            LOG.warn("{}: the server refused SITE CHMOD {}: {}", target, mode, client.getReplyString());
        }
    }

    /**
     * Leaves no stub. Over a new connection if this one broke; an appended file is left alone, and so is a file the
     * server refused before it opened it.
     */
    private void removeStub(Destination to, IOException reason) {
        if (!client.mayHaveMadeFile() || to.append()) {
            return;
        }
        // Under a name that is not ours alone a file may be the untouched one of yesterday, unless data was on its way.
        boolean sure = client.dataOpened() || !to.inPlace();
        try {
            if (!isUsable(reason) || !removedHere(to.first(), sure)) {
                operations.reconnect();
                remove(isStepwise() ? directoryOf(target) + to.first() : to.first(), sure);
            }
        } catch (IOException e) {
            LOG.warn("{}: the stub {} may still be on the server: {}", target, to.first(), e.getMessage());
        }
    }

    private void remove(String name, boolean sure) throws IOException {
        if (sure || RemoteSize.isEmpty(client, name)) {
            client.deleteFile(name);
        }
    }

    /** After a broken transfer only a reply read in time shows that commands and replies are still in step. */
    private boolean isUsable(IOException reason) {
        return client.isConnected() && reason instanceof FtpsException ours && ours.replyCode() != 0;
    }

    /** @return false if the control connection is gone: vsftpd closes it after its 522 */
    private boolean removedHere(String name, boolean sure) {
        try {
            remove(name, sure);
            return true;
        } catch (IOException e) {
            LOG.debug("{}: {}", target, e.getMessage());
            return false;
        }
    }
}
