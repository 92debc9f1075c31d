package org.kermitftps.camel;

import org.kermitftps.failure.FtpsException;

/**
 * How much an endpoint does at a time, read and checked.
 *
 * @param lanes of a consumer
 */
record SpeedOptions(LaneOptions lanes) {

    /** @throws FtpsException of the 1xx codes */
    static SpeedOptions read(KermitFtpsEndpoint endpoint) throws FtpsException {
        return new SpeedOptions(LaneOptions.read(endpoint));
    }
}
