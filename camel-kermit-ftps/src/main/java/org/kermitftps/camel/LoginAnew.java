package org.kermitftps.camel;

import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultPollingConsumerPollStrategy;

/** A failed poll leaves the connection in an unknown state; camel-ftp's own strategy warns of that at every poll. */
final class LoginAnew extends DefaultPollingConsumerPollStrategy {

    @Override
    public boolean rollback(Consumer consumer, Endpoint endpoint, int retryCounter, Exception e) throws Exception {
        if (consumer instanceof KermitFtpsConsumer ours) {
            ours.leave();
        }
        return super.rollback(consumer, endpoint, retryCounter, e);
    }
}
