package org.kermitftps.policy;

/** Option {@code pasvAddress}: where a data connection after PASV goes. EPSV knows the control host only. */
public enum PasvAddress {
    /** To the control connection's host, whatever the 227 says: a private address behind NAT, or a bounce attack. */
    CONTROL,
    /** To the address in the 227, as Kermit: for sites whose data ports are on another machine. */
    REPLY
}
