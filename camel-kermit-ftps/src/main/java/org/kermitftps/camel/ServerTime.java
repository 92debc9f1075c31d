package org.kermitftps.camel;

import java.io.IOException;
import java.time.Instant;
import org.kermitftps.wire.KermitFtpClient;
import org.kermitftps.wire.ListedFile;
import org.kermitftps.wire.MdtmCommand;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The server's own time of a file in UTC: MLSD told it, or MDTM does (RFC 3659 section 3); LIST knows no seconds and no
 * zone.
 */
final class ServerTime {

    private static final Logger LOG = LoggerFactory.getLogger(ServerTime.class);

    private final KermitFtpClient client;
    private final KermitFtpsConfiguration options;
    private boolean asked;
    private Instant known;

    ServerTime(KermitFtpClient client, KermitFtpsConfiguration options) {
        this.client = client;
        this.options = options;
    }

    /**
     * Asked once.
     *
     * @param listed the entry of the listing
     * @return with serverTimeOffset; {@code null} if the server does not tell
     */
    Instant of(String name, Object listed) throws IOException {
        if (!asked) {
            known = told(name, listed);
            asked = true;
        }
        return known;
    }

    private Instant told(String name, Object listed) throws IOException {
        Instant told = listed instanceof ListedFile facts && facts.modified() != null
                ? facts.modified()
                : MdtmCommand.ask(client, name);
        if (told == null) {
            LOG.debug("{}: the server does not tell the time: {}", name, client.getReplyString());
            return null;
        }
        return told.plus(AttributeOptions.serverTimeOffset(options));
    }
}
