package org.kermitftps.tls;

import java.time.Clock;
import java.time.LocalDate;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.TlsFailure;

/**
 * Option {@code certsOkUntil}: an exception from verification that ends by itself. Kermit's own page of 2003 told users to
 * switch verification off for one partner, and a year later that it must be undone.
 *
 * @param last the last day on which the exception holds, in the clock's zone
 * @param clock tells today
 */
public record LastDay(LocalDate last, Clock clock) implements PeerRule {

    @Override
    public void check(ShownChain shown) throws FtpsException {
        check("host " + shown.peer().host());
    }

    /** The same before there is a connection. */
    public void check(String where) throws FtpsException {
        if (LocalDate.now(clock).isAfter(last)) {
            throw new FtpsException(TlsFailure.CERTS_OK_OVER, where + ", certsOkUntil=" + last);
        }
    }
}
