package org.kermitftps.policy;

/** Why a {@link DataStep} led to no data connection. */
public enum DataEvent {
    /** The server does not want the command. */
    REFUSED,
    /** The command was accepted and no connection came about. */
    UNREACHABLE
}
