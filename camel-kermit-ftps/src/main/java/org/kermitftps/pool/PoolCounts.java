package org.kermitftps.pool;

/**
 * What a pool is doing at this moment.
 *
 * @param most connections there may be
 * @param idle open connections nobody uses
 * @param busy lanes that are borrowed
 * @param waiting borrowers that wait
 */
public record PoolCounts(int most, int idle, int busy, int waiting) {

    /** Of a pool that is not there. */
    public static final PoolCounts NONE = new PoolCounts(0, 0, 0, 0);
}
