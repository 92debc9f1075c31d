package org.kermitftps.camel;

/**
 * What happens after a transfer.
 *
 * @param log where it is written down
 * @param quits option {@code errorAction=quit}: the first file that fails ends the poll
 * @param skips what was said of files that polls leave alone
 */
record Disposition(TransactionLog log, boolean quits, SaidOnce skips) {}
