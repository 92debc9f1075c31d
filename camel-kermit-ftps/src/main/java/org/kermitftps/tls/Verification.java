package org.kermitftps.tls;

/** How the server's certificate is judged on the control connection. */
public enum Verification {
    /** Trusted chain, valid today, and issued for the host the user wrote (RFC 6125). */
    CHAIN_AND_NAME,
    /** Trusted chain, valid today, for whatever host; only for {@code hostnameVerification=off}. */
    CHAIN,
    /** Exactly this certificate by its SHA-256, whatever its chain, name or dates. */
    PIN,
    /** Any certificate the first time; the known-hosts rule remembers its key. */
    FIRST_USE,
    /** Any certificate; only for {@code certsOk=true}. */
    NONE
}
