package org.kermitftps.camel;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.apache.commons.net.ftp.FTPFile;
import org.kermitftps.failure.Failure;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.names.TemporaryNames;
import org.kermitftps.policy.SkipReason;
import org.kermitftps.select.NameList;
import org.kermitftps.wire.KermitFtpClient;

/**
 * Which of the listed files one consumer takes. Asked before Camel marks, locks or renames a file, so that one left alone
 * stays as it is.
 */
final class ConsumerSelection {

    private final KermitFtpsEndpoint endpoint;
    private final KermitFtpClient client;
    private final Clock clock = Clock.systemUTC();
    private final SelectionReport report;
    private NameList list;
    private Instant now;

    ConsumerSelection(KermitFtpsEndpoint endpoint, KermitFtpsOperations operations) {
        this.endpoint = endpoint;
        this.client = (KermitFtpClient) operations.getClient();
        this.report = new SelectionReport(endpoint);
    }

    private SelectionOptions options() {
        return endpoint.options().selection();
    }

    /** @throws FtpsException {@link Failure#LIST_FILE_UNREADABLE} */
    void begin() throws FtpsException {
        now = clock.instant();
        list = options().listFile() == null ? null : ListFile.read(options().listFile());
        report.begin();
    }

    /** By what needs no command. @param path below the endpoint's directory */
    boolean takesName(String name, String path) {
        report.listed(path);
        // One that is fetched is cut short, and deleted under the hands of who sends it.
        Optional<SkipReason> reason = TemporaryNames.isOurs(name)
                ? Optional.of(SkipReason.UNFINISHED)
                : options().names().reason(name);
        if (reason.isEmpty() && list != null && !list.has(path)) {
            reason = Optional.of(SkipReason.NO_MATCH);
        }
        reason.ifPresent(why -> report.skipped(path, why));
        return reason.isEmpty();
    }

    /** Whether anything but its name decides on a file. */
    boolean asksFacts() {
        return isByNameAlone() || options().sizes().isSet() || options().times().isSet();
    }

    /** By size and time. @param name for the server */
    boolean takesFacts(FTPFile file, String path, String name) throws IOException {
        SelectionOptions options = options();
        RemoteFacts facts = new RemoteFacts(client, AttributeOptions.serverTimeOffset(endpoint.getConfiguration()));
        if (isByNameAlone() && !facts.isFile(file, name)) {
            report.absent(path);
            return false;
        }
        long size = options.sizes().isSet() ? facts.size(file, name) : 0;
        Instant time = options.times().isSet() ? facts.time(file, name, options.times(), now) : now;
        if (size < 0 || time == null) {
            report.untold(path);
            return false;
        }
        boolean fits = options.sizes().take(size);
        boolean inTime = options.times().take(time, now);
        if (!fits || !inTime) {
            report.skipped(path, fits ? SkipReason.DATE : SkipReason.SIZE);
        }
        return fits && inTime;
    }

    /** Elsewhere the size is not asked for unless somebody needs it: after CCC anybody on the path can answer. */
    boolean isByNameAlone() {
        return options().byName()
                || "nlst".equalsIgnoreCase(endpoint.getConfiguration().getListing());
    }

    /** The file is fetched, or would be. */
    void taken(String path, long size) {
        report.taken(path, size);
    }

    /** @throws FtpsException {@link Failure#NOTHING_SELECTED} */
    void end() throws FtpsException {
        report.end(list);
    }
}
