/**
 * TLS for FTP (RFC 4217) over {@link javax.net.ssl.SSLEngine}: one {@link org.kermitftps.tls.ControlTls} a control
 * connection, whose session every data connection resumes.
 *
 * <p>Way in: {@code ControlTls} makes {@code TlsSocket}s. Below it {@code Engines} is the port to the two TLS
 * implementations, {@code PeerVerifier} judges certificates, {@code Handshake} drives the handshake, and {@code TlsLink}
 * with {@code RecordReader} and {@code RecordWriter} moves the bytes and closes in the order FTP servers need.
 */
package org.kermitftps.tls;
