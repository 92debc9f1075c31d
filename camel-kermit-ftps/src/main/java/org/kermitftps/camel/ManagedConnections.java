package org.kermitftps.camel;

import org.apache.camel.api.management.ManagedAttribute;
import org.kermitftps.pool.PoolCounts;

/** What JMX shows of the connections that the producers of an endpoint share. */
public interface ManagedConnections {

    /** As it is at this moment. */
    PoolCounts connectionCounts();

    @ManagedAttribute(description = "Connections that the producers may have; 0 before the first message")
    default int getMostConnections() {
        return connectionCounts().most();
    }

    @ManagedAttribute(description = "Connections of producers that are open and not in use")
    default int getIdleConnections() {
        return connectionCounts().idle();
    }

    @ManagedAttribute(description = "Connections of producers that are in use")
    default int getBusyConnections() {
        return connectionCounts().busy();
    }

    @ManagedAttribute(description = "Messages that wait for a connection")
    default int getWaitingMessages() {
        return connectionCounts().waiting();
    }
}
