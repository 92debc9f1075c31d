package org.kermitftps.it.faults;

import java.util.Random;

/**
 * Where a connection is cut.
 *
 * @param channel which of the two connections of FTP
 * @param toServer the direction that is counted
 * @param at the message (control: a line or a TLS record) or the byte (data) at which it happens, counted from 1 since
 *     the proxy was armed; one more than a data connection has means at its end
 * @param passed whether that message or byte still gets through
 * @param abrupt by RST instead of FIN
 */
record Cut(Channel channel, boolean toServer, long at, boolean passed, boolean abrupt) {

    /** The two connections of FTP. */
    enum Channel {
        CONTROL,
        DATA
    }

    /** No cut at all. */
    static final Cut NONE = new Cut(Channel.DATA, true, Long.MAX_VALUE, true, false);

    /**
     * A cut drawn from a seed, half of them on each channel; the ends of the data (first byte, last byte, after the last)
     * come as often as the middle.
     *
     * @param seed the same seed gives the same cut
     * @param upload whether the data flow to the server
     * @param traffic what a transfer without a cut consists of
     */
    static Cut ofSeed(long seed, boolean upload, Traffic traffic) {
        Random random = new Random(seed * 7919);
        random.nextInt();
        boolean passed = random.nextBoolean();
        boolean abrupt = random.nextBoolean();
        if (random.nextBoolean()) {
            boolean toServer = random.nextBoolean();
            long messages = toServer ? traffic.commands() : traffic.replies();
            return new Cut(Channel.CONTROL, toServer, 1 + random.nextInt((int) messages), passed, abrupt);
        }
        return new Cut(Channel.DATA, upload, placeInData(random, traffic.dataBytes()), passed, abrupt);
    }

    private static long placeInData(Random random, long bytes) {
        return switch (random.nextInt(5)) {
            case 0 -> 1;
            case 1 -> bytes / 2;
            case 2 -> bytes;
            case 3 -> bytes + 1;
            default -> 1 + (long) (random.nextDouble() * bytes);
        };
    }
}
