package org.kermitftps.camel;

import java.io.IOException;
import org.kermitftps.content.Crossed;
import org.kermitftps.failure.Failure;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.TransferFailure;
import org.kermitftps.wire.KermitFtpClient;
import org.kermitftps.wire.SizeCommand;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** SIZE (RFC 3659 section 4): the server's word on how much it stored. */
final class RemoteSize {

    private static final Logger LOG = LoggerFactory.getLogger(RemoteSize.class);

    private RemoteSize() {}

    /** Size in bytes, or 0 if the server does not tell. */
    static long of(KermitFtpClient client, String name) throws IOException {
        return Math.max(0, SizeCommand.ask(client, name));
    }

    /** Whether the server says that the file is there and has no byte. */
    static boolean isEmpty(KermitFtpClient client, String name) throws IOException {
        return SizeCommand.ask(client, name) == 0;
    }

    /**
     * Compares what the server stored with what was sent. A server that does not tell (no SIZE, a drop box without read
     * permission) is believed its 226, and so is one that keeps texts in a form of its own.
     *
     * @return whether both agree
     * @throws FtpsException {@link Failure#SIZE_DIFFERS}
     */
    static boolean check(KermitFtpClient client, String name, long before, long sent) throws IOException {
        long stored = SizeCommand.ask(client, name);
        if (stored < 0) {
            LOG.debug("{}: the server does not tell the size: {}", name, client.getReplyString());
            return false;
        }
        Crossed.Fit fit = client.fit(stored - before, sent);
        if (fit == Crossed.Fit.SHORT) {
            throw new FtpsException(
                    TransferFailure.SIZE_DIFFERS,
                    name + ": " + client.onWire(sent) + " bytes sent, " + (stored - before) + " stored",
                    client.getReplyCode(),
                    client.getReplyString(),
                    null);
        }
        return fit == Crossed.Fit.WHOLE;
    }
}
