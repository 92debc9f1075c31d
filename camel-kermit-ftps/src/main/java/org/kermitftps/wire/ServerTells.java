package org.kermitftps.wire;

import java.io.IOException;
import org.apache.commons.net.ftp.FTPReply;
import org.kermitftps.negotiate.Reply;
import org.kermitftps.policy.ServerFeatures;
import org.kermitftps.policy.ServerSystem;

/** What a server tells of itself: SYST and STAT (RFC 959), and FEAT (RFC 2389), each asked once a connection, when somebody asks. */
final class ServerTells {

    private final ControlConnection control;
    private String system;
    private ServerFeatures features;
    private String status;

    ServerTells(ControlConnection control) {
        this.control = control;
    }

    /** The reply to SYST without its code; empty if the server does not tell. */
    String system() throws IOException {
        if (system == null) {
            Reply reply = control.send("SYST");
            boolean told = FTPReply.isPositiveCompletion(reply.code());
            system = told ? ServerSystem.text(reply.text()) : "";
        }
        return system;
    }

    /** None if the server does not tell. */
    ServerFeatures features() throws IOException {
        if (features == null) {
            Reply reply = control.send("FEAT");
            features = ServerFeatures.of(reply.code(), reply.text());
        }
        return features;
    }

    /** The reply to STAT: most servers say in it what they are, whatever their greeting is. */
    String status() throws IOException {
        if (status == null) {
            status = control.send("STAT").text();
        }
        return status;
    }

    /** The next connection may lead to another server. */
    void forget() {
        system = null;
        features = null;
        status = null;
    }
}
