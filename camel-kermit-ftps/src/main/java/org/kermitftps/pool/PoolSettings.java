package org.kermitftps.pool;

import java.time.Duration;

/**
 * How many connections a pool may have.
 *
 * @param connections of this pool, 1 and more
 * @param ceiling of all pools of the partner together, 0 for none; the smallest of theirs counts
 * @param idle after which time without use a connection is closed, zero for never
 * @param borrow how long a borrower waits at most
 */
public record PoolSettings(int connections, int ceiling, Duration idle, Duration borrow) {}
