package org.kermitftps.it.servers;

/**
 * TLS handshakes on data connections, as the server itself wrote them down.
 *
 * @param resumed data connections that resumed an earlier session
 * @param full data connections that negotiated a session anew, refused ones included
 * @param untold data connections of a server that does not log which of the two it was
 */
public record ReuseCount(int resumed, int full, int untold) {

    static final ReuseCount NONE = new ReuseCount(0, 0, 0);

    ReuseCount oneResumed() {
        return new ReuseCount(resumed + 1, full, untold);
    }

    ReuseCount oneFull() {
        return new ReuseCount(resumed, full + 1, untold);
    }

    ReuseCount oneUntold() {
        return new ReuseCount(resumed, full, untold + 1);
    }
}
