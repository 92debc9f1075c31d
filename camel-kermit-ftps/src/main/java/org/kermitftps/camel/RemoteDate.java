package org.kermitftps.camel;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kermitftps.negotiate.Reply;
import org.kermitftps.policy.DateCommand;
import org.kermitftps.policy.ServerFeatures;
import org.kermitftps.wire.KermitFtpClient;

/** Sets the time of a server's file, by the first command of {@link DateCommand} it takes; learns which over a connection. */
final class RemoteDate {

    private static final int PERMANENT = 500;

    private ServerFeatures learnedFor;
    private List<DateCommand> left;
    private DateCommand taken;
    private String refusal = "";

    /** @return the command that did it, or none; {@link #refusal()} says why */
    Optional<DateCommand> set(KermitFtpClient client, String name, Instant time) throws IOException {
        for (DateCommand each : List.copyOf(left(client.serverFeatures()))) {
            Reply reply = client.send(each.verb(), each.argument(time, name));
            if (each.isDone(reply.code(), reply.text(), time)) {
                taken = each;
                left = List.of(each);
                return Optional.of(each);
            }
            refusal = reply.text();
            if (taken == null && reply.code() >= PERMANENT) {
                left.remove(each);
            }
        }
        return Optional.empty();
    }

    /** The server's latest words against it, which may be those about an earlier file. */
    String refusal() {
        return refusal;
    }

    private List<DateCommand> left(ServerFeatures features) {
        if (learnedFor != features) {
            learnedFor = features;
            taken = null;
            left = DateCommand.candidates(features);
        }
        return left;
    }
}
