package org.kermitftps.negotiate;

/**
 * A reply of the server (RFC 959 section 4.2).
 *
 * @param code three digits
 * @param text all lines as received, the code included
 */
public record Reply(int code, String text) {}
