package org.kermitftps.negotiate;

import java.io.IOException;
import java.util.Optional;
import org.kermitftps.failure.ConnectionFailure;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.policy.KermitRules;
import org.kermitftps.policy.NegotiationEvent;
import org.kermitftps.policy.NegotiationStep;

/** CCC: back to clear text on the control connection, for firewalls and address translation that must read PASV. */
public final class ControlClearing {

    private ControlClearing() {}

    /**
     * Asks for it and carries it out.
     *
     * @return the refusal, after which everything goes on inside TLS; empty if commands are in clear text now
     * @throws IOException if the connection is lost over it
     */
    public static Optional<Reply> run(ControlChannel channel) throws IOException {
        Reply reply = channel.send(NegotiationStep.CCC.command());
        return switch (KermitRules.rule(NegotiationStep.CCC, NegotiationEvent.reply(reply.code()))
                .then()) {
            case LEAVE_TLS -> {
                channel.leaveTls();
                yield Optional.empty();
            }
            case COMMANDS_UNCHANGED -> Optional.of(reply);
            default ->
                throw new FtpsException(ConnectionFailure.CONNECTION_LOST, "CCC", reply.code(), reply.text(), null);
        };
    }
}
