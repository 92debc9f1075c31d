package org.kermitftps.it.partner;

import java.util.Set;
import org.apache.ftpserver.ftplet.DefaultFtpReply;
import org.apache.ftpserver.ftplet.DefaultFtplet;
import org.apache.ftpserver.ftplet.FtpException;
import org.apache.ftpserver.ftplet.FtpReply;
import org.apache.ftpserver.ftplet.FtpRequest;
import org.apache.ftpserver.ftplet.FtpSession;
import org.apache.ftpserver.ftplet.FtpletResult;

/**
 * A strict partner: no USER or PASS before TLS, no data in clear (RFC 4217, sections 4 and 9).
 *
 * <p>FtpServer itself would take both, and a demo that could pass in clear would show nothing.
 */
final class TlsOnly extends DefaultFtplet {
    private static final Set<String> CREDENTIALS = Set.of("USER", "PASS", "ACCT");
    private static final Set<String> TRANSFERS = Set.of("STOR", "STOU", "APPE", "RETR", "LIST", "NLST", "MLSD");

    @Override
    public FtpletResult beforeCommand(FtpSession session, FtpRequest request) throws FtpException, java.io.IOException {
        String verb = request.getCommand();
        if (CREDENTIALS.contains(verb) && !session.isSecure()) {
            return refuse(
                    session, FtpReply.REPLY_530_NOT_LOGGED_IN, "This partner takes no names or passwords in clear.");
        }
        if (TRANSFERS.contains(verb) && !session.getDataConnection().isSecure()) {
            return refuse(session, 521, "This partner moves no data in clear; PROT P first.");
        }
        return super.beforeCommand(session, request);
    }

    private static FtpletResult refuse(FtpSession session, int code, String text) throws FtpException {
        session.write(new DefaultFtpReply(code, text));
        return FtpletResult.SKIP;
    }
}
