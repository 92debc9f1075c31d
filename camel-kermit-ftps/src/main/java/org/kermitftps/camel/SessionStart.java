package org.kermitftps.camel;

import java.io.IOException;
import org.apache.commons.net.ftp.FTP;
import org.kermitftps.failure.TransferFailure;
import org.kermitftps.policy.ServerSystem;
import org.kermitftps.wire.KermitFtpClient;

/**
 * What is said right after the login, in the order of Kermit's {@code ftp_init}. No reply is fatal there: a server that
 * does not know MODE has one mode.
 */
final class SessionStart {

    private final KermitFtpClient client;
    private final KermitFtpsConfiguration options;

    SessionStart(KermitFtpClient client, KermitFtpsConfiguration options) {
        this.client = client;
        this.options = options;
    }

    void run() throws IOException {
        // Without a login Kermit says nothing yet; ours goes on to a transfer, whose type must be right.
        boolean whole = !options.getNoInit() && options.isAutoLogin();
        if (whole) {
            client.send("REST", "0");
            client.system();
        }
        setType(isBinary());
        if (whole) {
            client.send("MODE", "S");
            client.send("STRU", "F");
            client.serverFeatures();
        }
    }

    /** A session starts in TYPE A (RFC 959 section 3.1.1.1): whoever goes on after a refused TYPE I spoils every file. */
    private void setType(boolean binary) throws IOException {
        if (!client.setFileType(binary ? FTP.BINARY_FILE_TYPE : FTP.ASCII_FILE_TYPE)) {
            throw client.refused(TransferFailure.COMMAND_REFUSED, binary ? "TYPE I" : "TYPE A");
        }
    }

    private boolean isBinary() throws IOException {
        return TransferOptions.isBySystem(options.getType())
                ? ServerSystem.isUnix(client.system())
                : options.isBinary();
    }
}
