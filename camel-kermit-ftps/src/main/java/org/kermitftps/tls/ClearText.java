package org.kermitftps.tls;

import java.io.InputStream;
import java.net.Socket;

/**
 * A connection whose TLS has ended in good order.
 *
 * @param socket the plain socket, open
 * @param input to be read in place of the socket's own stream: begins with what had been received already
 */
public record ClearText(Socket socket, InputStream input) {}
