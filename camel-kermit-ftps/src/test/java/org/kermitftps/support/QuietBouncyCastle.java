package org.kermitftps.support;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Bouncy Castle reports every refused handshake with a stack trace on java.util.logging; tests refuse many on purpose. */
public final class QuietBouncyCastle {

    // Held, because the log manager keeps loggers weakly and would forget the level.
    private final Logger logger = Logger.getLogger("org.bouncycastle.jsse");

    /** Silences it as long as this object lives. */
    public QuietBouncyCastle() {
        logger.setLevel(Level.OFF);
    }
}
