package org.kermitftps.policy;

/**
 * One way to speak TLS to a server, a row of {@link TlsPlans}. A retry is the next plan, never a changed flag.
 *
 * @param engine the implementation
 * @param protocol the one version offered, in JSSE's spelling: {@code TLSv1.2}, {@code TLSv1.3}; {@code TLSv1} is 1.0
 * @param because which servers need it
 */
public record TlsPlan(TlsEngineName engine, String protocol, String because) {

    /** For logs: {@code bc/TLSv1.2}. */
    public String label() {
        return engine.name().toLowerCase(java.util.Locale.ROOT) + "/" + protocol;
    }
}
