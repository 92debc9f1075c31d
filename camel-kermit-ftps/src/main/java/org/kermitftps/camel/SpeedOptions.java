package org.kermitftps.camel;

import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.OptionFailure;
import org.kermitftps.pool.PoolSettings;
import org.kermitftps.select.SizeBounds;

/**
 * How much an endpoint does at a time, read and checked.
 *
 * @param rateLimit bytes per second, 0 for no limit
 * @param pool how many connections the producers have
 * @param lanes connections of a consumer
 */
record SpeedOptions(long rateLimit, PoolSettings pool, LaneOptions lanes) {

    /** Slower than any line; and what a number with its unit forgotten looks like. */
    private static final long SLOWEST = 1024;

    /** @throws FtpsException of the 1xx codes */
    static SpeedOptions read(KermitFtpsEndpoint endpoint) throws FtpsException {
        return new SpeedOptions(
                rateLimit(endpoint.getConfiguration().getRateLimit()),
                PoolOptions.read(endpoint),
                LaneOptions.read(endpoint));
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
}
