package org.kermitftps.policy;

import java.util.List;

/**
 * What the operator declared about security on one endpoint.
 *
 * @param implicit TLS before the greeting (Kermit's {@code /SSL} switch)
 * @param autoAuthentication whether AUTH is tried (SET FTP AUTOAUTHENTICATION)
 * @param autoEncryption whether PBSZ and PROT follow AUTH (SET FTP AUTOENCRYPTION)
 * @param mechanisms what to try, in order (SET FTP AUTHTYPE)
 * @param commandFloor the least protection of commands and replies
 * @param dataFloor the least protection of files and listings
 * @param clearTextFallback whether the floors are wishes only, as all of them are in Kermit
 */
public record SecurityPolicy(
        boolean implicit,
        boolean autoAuthentication,
        boolean autoEncryption,
        List<AuthMechanism> mechanisms,
        ProtectionLevel commandFloor,
        ProtectionLevel dataFloor,
        boolean clearTextFallback) {

    /** Whether AUTH is part of this endpoint's dance. */
    public boolean asksForAuth() {
        return !implicit && autoAuthentication;
    }
}
