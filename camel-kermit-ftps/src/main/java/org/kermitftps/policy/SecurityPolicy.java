package org.kermitftps.policy;

import java.util.List;

/**
 * What the operator declared about security on one endpoint.
 *
 * @param implicit TLS before the greeting (Kermit's {@code /SSL} switch)
 * @param autoAuthentication whether AUTH is tried (SET FTP AUTOAUTHENTICATION)
 * @param autoEncryption whether PBSZ and PROT follow AUTH (SET FTP AUTOENCRYPTION)
 * @param implicitProt whether PBSZ and PROT are sent on an implicit connection too; Kermit never does
 * @param mechanisms what to try, in order (SET FTP AUTHTYPE)
 * @param commandFloor the least protection of commands and replies
 * @param dataFloor the least protection of files and listings
 * @param clearTextFallback whether the floors are wishes only, as all of them are in Kermit
 */
public record SecurityPolicy(
        boolean implicit,
        boolean autoAuthentication,
        boolean autoEncryption,
        boolean implicitProt,
        List<AuthMechanism> mechanisms,
        ProtectionLevel commandFloor,
        ProtectionLevel dataFloor,
        boolean clearTextFallback) {

    /** Whether AUTH is part of this endpoint's dance. */
    public boolean asksForAuth() {
        return !implicit && autoAuthentication;
    }

    /** The question whether PBSZ and PROT follow; {@link #asksForDataProtection()} answers it. */
    public NegotiationStep dataStep() {
        return implicit ? NegotiationStep.DATA_PROTECTION_IMPLICIT : NegotiationStep.DATA_PROTECTION;
    }

    /** PBSZ as this kind of connection asks it. */
    public NegotiationStep pbszStep() {
        return implicit ? NegotiationStep.PBSZ_IMPLICIT : NegotiationStep.PBSZ;
    }

    /** Whether PBSZ and PROT are part of it. */
    public boolean asksForDataProtection() {
        return autoEncryption && (!implicit || implicitProt);
    }

    /** Whether commands go on in clear text after the login (CCC), which takes {@code clear} as a wish, not only a floor. */
    public boolean asksForClearCommands() {
        return commandFloor == ProtectionLevel.CLEAR;
    }
}
