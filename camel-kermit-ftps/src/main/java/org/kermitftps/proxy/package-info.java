/**
 * Connections through a proxy: sockets that reach a host by HTTP CONNECT (RFC 9110) or SOCKS5 (RFC 1928, RFC 1929). Knows
 * neither FTP nor TLS, and leaves the JVM's own proxy settings alone.
 */
package org.kermitftps.proxy;
