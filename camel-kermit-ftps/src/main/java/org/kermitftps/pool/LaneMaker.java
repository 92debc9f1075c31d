package org.kermitftps.pool;

import java.io.IOException;

/** Makes a lane without a connection. */
@FunctionalInterface
public interface LaneMaker<L extends Lane> {

    /** @throws IOException if it cannot be made; the pool is as it was then */
    L make() throws IOException;
}
