package org.kermitftps.it.bench.endure;

/**
 * How the soak went for a while, and what the JVM held at the end of it.
 *
 * @param minute since the begin
 * @param health at that minute
 * @param rate files a minute by the clock, which falls when others want the processors
 * @param cpu milliseconds of processor time of this JVM a file, which does not
 * @param others how much of the machine's processors somebody else had, the server included, 0 to 1
 */
record Sample(double minute, Health health, double rate, double cpu, double others) {}
