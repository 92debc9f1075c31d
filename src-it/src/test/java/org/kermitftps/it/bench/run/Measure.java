package org.kermitftps.it.bench.run;

/** What is measured; less is better of each. */
public enum Measure {
    /** Seconds by the clock. */
    WALL("s"),
    /** Seconds of processor time, user and system, of the contestant's own processes. */
    CPU("CPU s"),
    /** The same of the server's processes. */
    SERVER_CPU("server CPU s"),
    /** Bytes over the network, both directions. */
    BYTES("bytes"),
    /** How often the client could not go on before it heard from the server, per file. */
    ROUND_TRIPS("round trips a file");

    private final String unit;

    Measure(String unit) {
        this.unit = unit;
    }

    /** For tables. */
    public String unit() {
        return unit;
    }
}
