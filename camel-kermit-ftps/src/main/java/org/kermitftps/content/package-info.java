/** What is in a file: binary or text, its line ends and its character set. Bytes in, bytes out; no FTP, no Camel. */
package org.kermitftps.content;
