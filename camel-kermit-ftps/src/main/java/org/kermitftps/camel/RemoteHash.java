package org.kermitftps.camel;

import java.io.IOException;
import java.util.Optional;
import org.apache.commons.net.ftp.FTPReply;
import org.kermitftps.negotiate.Reply;
import org.kermitftps.policy.HashCommand;
import org.kermitftps.policy.ServerFeatures;
import org.kermitftps.wire.KermitFtpClient;

/** The server's word on the content of a file, by the best command of {@link HashCommand} it offers. */
final class RemoteHash {

    private final KermitFtpClient client;
    private ServerFeatures selectedFor;

    RemoteHash(KermitFtpClient client) {
        this.client = client;
    }

    /** The command this server would be asked with. */
    Optional<HashCommand> offered() throws IOException {
        return HashCommand.best(client.serverFeatures());
    }

    /** The digits, or none; the latest reply says why. */
    Optional<String> ask(HashCommand command, String name) throws IOException {
        if (!isSelected(command)) {
            return Optional.empty();
        }
        Reply reply = client.send(command.feature(), command.argument(name));
        return command.digits(reply.text());
    }

    /** OPTS HASH holds for the connection; its features are asked anew with each. */
    private boolean isSelected(HashCommand command) throws IOException {
        ServerFeatures features = client.serverFeatures();
        if (command.needsSelection(features) && selectedFor != features) {
            Reply reply = client.send("OPTS", HashCommand.HASH + " " + command.algorithm());
            if (!FTPReply.isPositiveCompletion(reply.code())) {
                return false;
            }
            selectedFor = features;
        }
        return true;
    }
}
