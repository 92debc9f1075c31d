package org.kermitftps.camel;

/**
 * What happens after a transfer.
 *
 * @param log where it is written down
 * @param quits option {@code errorAction=quit}: the first file that fails ends the poll
 */
record Disposition(TransactionLog log, boolean quits) {}
