package org.kermitftps.tls;

import org.kermitftps.failure.FtpsException;

/**
 * One more thing asked of a server's certificate after {@link Verification} has accepted it; a rule narrows, it never
 * lets in what was refused. Asked in the handshake of each control connection, in the order of the settings, possibly by
 * several threads at once.
 */
@FunctionalInterface
public interface PeerRule {

    /** @throws FtpsException why this server is refused */
    void check(ShownChain shown) throws FtpsException;
}
