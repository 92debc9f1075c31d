package org.kermitftps.camel;

import org.kermitftps.failure.FtpsException;
import org.kermitftps.policy.Pipelining;
import org.kermitftps.wire.KermitFtpClient;
import org.kermitftps.wire.PipelineMemory;

/**
 * How much an endpoint does at a time, read and checked.
 *
 * @param pipelines which servers bear commands that are sent ahead; {@code null} if none are to be
 */
record SpeedOptions(PipelineMemory pipelines) {

    /** @throws FtpsException of the 1xx codes */
    static SpeedOptions read(KermitFtpsEndpoint endpoint) throws FtpsException {
        return new SpeedOptions(pipelines(endpoint));
    }

    /** A proxy answers for the server, and nobody knows how it reads. */
    private static PipelineMemory pipelines(KermitFtpsEndpoint endpoint) throws FtpsException {
        KermitFtpsConfiguration options = endpoint.getConfiguration();
        Pipelining wanted = SecurityOptions.oneOf(Pipelining.class, "pipelining", options.getPipelining());
        boolean proxied = new ProxyOptions(options).tunnel() != null;
        return wanted == Pipelining.OFF || proxied ? null : ((KermitFtpsComponent) endpoint.getComponent()).pipelines();
    }

    /** Sets up a client that is not connected. */
    void setUp(KermitFtpClient client) {
        client.ahead().allow(pipelines);
    }
}
