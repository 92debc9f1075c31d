package org.kermitftps.policy;

/** Option {@code tlsSessionReuse}: what the data connections do with the control connection's TLS session. */
public enum SessionReuse {
    /** Resume if possible; a full handshake must present the control connection's certificate. */
    AUTO,
    /** Resume or fail. */
    REQUIRED,
    /** Never try; a full handshake on every data connection. */
    OFF
}
