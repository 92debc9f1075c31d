package org.kermitftps.it.bench.report;

/**
 * How a contestant took part, as it was then: the program may ask otherwise today.
 *
 * @param contestant its name
 * @param warmUps runs before those that count
 * @param what it was told to do, Markdown
 */
record Asked(String contestant, int warmUps, String what) {}
