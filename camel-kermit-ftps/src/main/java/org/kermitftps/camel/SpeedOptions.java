package org.kermitftps.camel;

import java.time.Duration;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.OptionFailure;
import org.kermitftps.policy.Pipelining;
import org.kermitftps.pool.PoolSettings;
import org.kermitftps.select.SizeBounds;
import org.kermitftps.wire.KermitFtpClient;
import org.kermitftps.wire.PipelineMemory;

/**
 * How much an endpoint does at a time, read and checked.
 *
 * @param rateLimit bytes per second, 0 for no limit
 * @param pool how many connections the producers have
 * @param lanes connections of a consumer
 * @param pipelines which servers bear commands that are sent ahead; {@code null} if none are to be
 * @param skipUnchanged for how long a directory that says it is unchanged is not listed, zero for never
 */
record SpeedOptions(
        long rateLimit, PoolSettings pool, LaneOptions lanes, PipelineMemory pipelines, Duration skipUnchanged) {

    /** Slower than any line; and what a number with its unit forgotten looks like. */
    private static final long SLOWEST = 1024;

    /** @throws FtpsException of the 1xx codes */
    static SpeedOptions read(KermitFtpsEndpoint endpoint) throws FtpsException {
        return new SpeedOptions(
                rateLimit(endpoint.getConfiguration().getRateLimit()),
                PoolOptions.read(endpoint),
                LaneOptions.read(endpoint),
                pipelines(endpoint),
                UnchangedOptions.read(endpoint));
    }

    private static long rateLimit(String text) throws FtpsException {
        long rate;
        try {
            rate = text == null ? 0 : SizeBounds.parse(text);
        } catch (IllegalArgumentException e) {
            rate = -1;
        }
        if (rate != 0 && rate < SLOWEST) {
            throw new FtpsException(
                    OptionFailure.OPTION_INVALID,
                    "rateLimit=" + text
                            + "; accepted: bytes per second as 500k, 2M, 1048576, at least 1k, or 0 for none");
        }
        return rate;
    }

    /** ftpProxy answers for the server; through the others connecting itself takes round trips, and nobody has tried it. */
    private static PipelineMemory pipelines(KermitFtpsEndpoint endpoint) throws FtpsException {
        KermitFtpsConfiguration options = endpoint.getConfiguration();
        Pipelining wanted = SecurityOptions.oneOf(Pipelining.class, "pipelining", options.getPipelining());
        boolean off =
                wanted == Pipelining.OFF || new ProxyOptions(options).tunnel() != null || options.getFtpProxy() != null;
        return off ? null : ((KermitFtpsComponent) endpoint.getComponent()).pipelines();
    }

    /** Sets up a client that is not connected. */
    void setUp(KermitFtpClient client) {
        client.ahead().allow(pipelines);
    }
}
