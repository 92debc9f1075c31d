package org.kermitftps.policy;

/** The TLS implementations an endpoint can use. */
public enum TlsEngineName {
    /** Bouncy Castle JSSE: TLS 1.2, resumes by session ID on every server measured. */
    BC,
    /** The JDK's own: TLS 1.2 and 1.3, resumes by session ID and by ticket. */
    JDK,
    /** Bouncy Castle below JSSE: TLS 1.2, resumes sessions without Extended Master Secret (RFC 7627). */
    BCTLS,
    /** The same for old servers: TLS 1.0, 1.1 and old suites too; only with {@code legacyTls=true}. */
    LEGACY
}
