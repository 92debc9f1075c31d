package org.kermitftps.camel;

import java.time.Duration;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.OptionFailure;
import org.kermitftps.pool.PoolSettings;

/** Reads the options of the connections that producers share. */
final class PoolOptions {

    /** As many as {@code concurrentTransfers} may be; each is a session at the partner, who counts them. */
    private static final int MOST = 64;

    private PoolOptions() {}

    /** @throws FtpsException of the 1xx codes */
    static PoolSettings read(KermitFtpsEndpoint endpoint) throws FtpsException {
        KermitFtpsConfiguration options = endpoint.getConfiguration();
        between(1, MOST, "connections", options.getConnections(), "1 to " + MOST + ", for example 4");
        atLeast(0, "connectionCeiling", options.getConnectionCeiling(), "0 for none, for example 5");
        atLeast(
                0,
                "connectionIdleTimeout",
                options.getConnectionIdleTimeout(),
                "milliseconds, 0 for never, for example 60000");
        atLeast(0, "borrowTimeout", options.getBorrowTimeout(), "milliseconds, 0 for no waiting, for example 30000");
        return new PoolSettings(
                connections(endpoint),
                options.getConnectionCeiling(),
                Duration.ofMillis(options.getConnectionIdleTimeout()),
                Duration.ofMillis(options.getBorrowTimeout()));
    }

    /** A client that is given has one connection, and no two threads may use it. */
    private static int connections(KermitFtpsEndpoint endpoint) {
        return endpoint.getFtpClient() != null ? 1 : endpoint.getConfiguration().getConnections();
    }

    private static void atLeast(long least, String option, long value, String good) throws FtpsException {
        between(least, Long.MAX_VALUE, option, value, good);
    }

    private static void between(long least, long most, String option, long value, String good) throws FtpsException {
        if (value < least || value > most) {
            throw new FtpsException(OptionFailure.OPTION_INVALID, option + "=" + value + "; " + good);
        }
    }
}
