package org.kermitftps.camel;

import java.io.IOException;
import org.apache.commons.net.ftp.FTPReply;
import org.kermitftps.content.FileType;
import org.kermitftps.failure.Printable;
import org.kermitftps.failure.TransferFailure;
import org.kermitftps.negotiate.Reply;
import org.kermitftps.wire.KermitFtpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is said right after the login, in the order of Kermit's {@code ftp_init}. No reply is fatal there: a server that
 * does not know MODE has one mode.
 */
final class SessionStart {

    private static final Logger LOG = LoggerFactory.getLogger(SessionStart.class);

    private final KermitFtpClient client;
    private final KermitFtpsEndpoint endpoint;
    private final KermitFtpsConfiguration options;

    SessionStart(KermitFtpClient client, KermitFtpsEndpoint endpoint) {
        this.client = client;
        this.endpoint = endpoint;
        this.options = endpoint.getConfiguration();
    }

    void run() throws IOException {
        // Without a login Kermit says nothing yet; ours goes on to a transfer, whose type must be right.
        boolean whole = !options.getNoInit() && options.isAutoLogin();
        if (whole) {
            client.expect("REST 0", "SYST");
            client.send("REST", "0");
            client.system();
        }
        FileType type = new FileTypes(client, endpoint).ofSession();
        if (whole) {
            client.expect("TYPE " + type.letter(), "MODE S", "STRU F", "FEAT");
        }
        setType(type);
        if (whole) {
            client.send("MODE", "S");
            client.send("STRU", "F");
            client.serverFeatures();
        }
        if (options.isUtf8Opts()) {
            utf8();
        }
    }

    /** A session starts in TYPE A (RFC 959 section 3.1.1.1): whoever goes on after a refused TYPE I spoils every file. */
    private void setType(FileType type) throws IOException {
        if (!client.typeSwitch().begin(type)) {
            throw client.refused(TransferFailure.COMMAND_REFUSED, "TYPE " + type.letter());
        }
    }

    /** Windows servers take it for the end of their own code page; others say 500, and names are UTF-8 all the same. */
    private void utf8() throws IOException {
        Reply reply = client.send("OPTS", "UTF8 ON");
        if (!FTPReply.isPositiveCompletion(reply.code())) {
            LOG.info("{}: OPTS UTF8 ON refused: {}", options.getHost(), Printable.of(reply.text()));
        }
    }
}
