/** What files are called on the two sides: pure tables and functions, no socket, no Camel. */
package org.kermitftps.names;
