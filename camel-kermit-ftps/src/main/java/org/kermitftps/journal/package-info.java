/** The transaction log: what one transfer was, and how each format writes it down; no FTP, no Camel. */
package org.kermitftps.journal;
