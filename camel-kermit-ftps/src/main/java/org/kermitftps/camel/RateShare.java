package org.kermitftps.camel;

import java.util.Locale;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.OptionFailure;
import org.kermitftps.wire.KermitFtpClient;

/** An endpoint's share in the rate limit of its partner: {@code rateLimit} is the partner's, and so there is one. */
final class RateShare {

    private RateShare() {}

    /** Account and server: two accounts on one server are two partners. */
    private static String partner(KermitFtpsEndpoint endpoint) {
        return endpoint.options().credentials().user() + "@"
                + endpoint.wireSettings().server().toLowerCase(Locale.ROOT);
    }

    /**
     * The endpoint starts.
     *
     * @throws FtpsException if an endpoint that runs gives this partner another limit
     */
    static void claim(KermitFtpsEndpoint endpoint) throws FtpsException {
        long wanted = endpoint.options().speed().rateLimit();
        if (wanted == 0) {
            return;
        }
        long holds = endpoint.shared().rateLimits().claim(partner(endpoint), wanted, endpoint);
        if (holds != wanted) {
            throw new FtpsException(
                    OptionFailure.RATE_LIMIT_OF_ANOTHER,
                    "rateLimit=" + endpoint.getConfiguration().getRateLimit() + " (" + wanted
                            + " bytes per second) for " + partner(endpoint) + ", which has " + holds
                            + " from another endpoint");
        }
    }

    /** The endpoint stops. */
    static void release(KermitFtpsEndpoint endpoint) {
        endpoint.shared().rateLimits().release(partner(endpoint), endpoint);
    }

    /** Sets up a new client. */
    static void setUp(KermitFtpClient client, KermitFtpsEndpoint endpoint) {
        client.limitRate(endpoint.shared().rateLimits(), partner(endpoint));
    }
}
