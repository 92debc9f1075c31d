package org.kermitftps.it.bench.report;

import org.kermitftps.it.bench.run.RowResult;

/**
 * A row's result, and when and on what it came about: rows need not be measured on one day.
 *
 * @param result of the row
 * @param machine at that time
 */
public record Measured(RowResult result, Machine machine) {}
