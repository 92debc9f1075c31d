/** Which files are taken and which are left alone: names, sizes and times, as pure rules. */
package org.kermitftps.select;
