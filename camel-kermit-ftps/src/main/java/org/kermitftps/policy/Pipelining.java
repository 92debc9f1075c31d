package org.kermitftps.policy;

/** Option {@code pipelining}: whether commands may be sent before the reply of the one before has come. */
public enum Pipelining {
    /** One command, one reply. */
    OFF,
    /** As far as {@link PipeliningRules} and a probe say that the server bears it. */
    AUTO
}
