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
    /** How often the client sent after it had heard from the server, per file: round trips, but for those with nothing of ours but an acknowledgement. */
    ROUND_TRIPS("turns a file");

    private final String unit;

    Measure(String unit) {
        this.unit = unit;
    }

    /** For tables. */
    public String unit() {
        return unit;
    }
}
