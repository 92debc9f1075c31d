package org.kermitftps.pool;

/**
 * What a pool is doing at this moment.
 *
 * @param idle open connections nobody uses
 * @param busy lanes that are borrowed
 * @param waiting borrowers that wait
 */
public record PoolCounts(int idle, int busy, int waiting) {

    /** Of a pool that is not there. */
    public static final PoolCounts NONE = new PoolCounts(0, 0, 0);
}
