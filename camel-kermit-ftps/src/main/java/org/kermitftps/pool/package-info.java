/** How many connections there are to one partner, and who has which: counting only, no sockets and no Camel. */
package org.kermitftps.pool;
