package org.kermitftps.it.servers;

import java.util.function.Function;

/** Hands out servers one by one, for tests that go through many of them; each with an empty home and a fresh log. */
public final class Servers {

    private final Function<ServerVariant, FtpServerUnderTest> pool;

    Servers(Function<ServerVariant, FtpServerUnderTest> pool) {
        this.pool = pool;
    }

    /** The server, started if need be. */
    public FtpServerUnderTest get(ServerVariant variant) {
        return pool.apply(variant);
    }
}
