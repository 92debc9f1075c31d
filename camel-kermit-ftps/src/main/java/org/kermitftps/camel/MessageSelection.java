package org.kermitftps.camel;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.component.file.FileConstants;
import org.kermitftps.failure.Failure;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.TransferFailure;
import org.kermitftps.policy.SkipReason;

/** Which messages a producer sends. Asked before anything else, so that one left alone leaves no trace at the server. */
final class MessageSelection {

    private final KermitFtpsEndpoint endpoint;
    private final Clock clock;

    MessageSelection(KermitFtpsEndpoint endpoint, Clock clock) {
        this.endpoint = endpoint;
        this.clock = clock;
    }

    /**
     * Whether the message is left alone; it then has a header that says why.
     *
     * @throws FtpsException {@link Failure#MESSAGE_UNTOLD} or {@link Failure#LIST_FILE_UNREADABLE}
     */
    boolean leavesAlone(Exchange exchange, String target) throws FtpsException {
        SelectionOptions options = endpoint.options().selection();
        if (!options.chooses() && !options.simulate()) {
            return false;
        }
        TransferHeaders.forget(exchange);
        String name = MessageFile.name(exchange, target);
        Optional<SkipReason> reason = reason(options, exchange, name);
        if (reason.isEmpty() && options.simulate()) {
            reason = Optional.of(SkipReason.SIMULATED);
        }
        reason.ifPresent(why -> {
            exchange.getIn().removeHeader(FileConstants.FILE_NAME_PRODUCED);
            Skips.skip(exchange, why, name);
        });
        return reason.isPresent();
    }

    private Optional<SkipReason> reason(SelectionOptions options, Exchange exchange, String name) throws FtpsException {
        Optional<SkipReason> byName = options.names().reason(name);
        if (byName.isPresent()) {
            return byName;
        }
        if (options.listFile() != null && !ListFile.read(options.listFile()).has(name)) {
            return Optional.of(SkipReason.NO_MATCH);
        }
        if (options.sizes().isSet() && !options.sizes().take(size(exchange, name))) {
            return Optional.of(SkipReason.SIZE);
        }
        boolean inTime = !options.times().isSet() || options.times().take(time(exchange, name), clock.instant());
        return inTime ? Optional.empty() : Optional.of(SkipReason.DATE);
    }

    private long size(Exchange exchange, String name) throws FtpsException {
        long size = MessageFile.size(exchange, endpoint.getCharset());
        if (size < 0) {
            throw new FtpsException(TransferFailure.MESSAGE_UNTOLD, name + ": its size is not known");
        }
        return size;
    }

    private static Instant time(Exchange exchange, String name) throws FtpsException {
        Instant time = MessageFile.time(exchange);
        if (time == null) {
            throw new FtpsException(TransferFailure.MESSAGE_UNTOLD, name + ": its time is not known");
        }
        return time;
    }
}
