package org.kermitftps.camel;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.OptionFailure;

/**
 * How many files of one poll a consumer fetches side by side.
 *
 * @param count connections of the consumer, 1 for one file after the other
 * @param listed whether the route gets the files in the order of the listing, one after the other
 */
record LaneOptions(int count, boolean listed) {

    /** More sessions than any of the three servers of the tests allows an account unless it is told to. */
    private static final int MOST = 64;

    private static final Pattern RANGE = Pattern.compile("(\\d{1,5})-(\\d{1,5})");

    /** Option {@code transferOrder}. */
    private enum TransferOrder {
        ANY,
        LISTED
    }

    /** @throws FtpsException {@link OptionFailure}, KFTPS-101, 119 or 121 */
    static LaneOptions read(KermitFtpsEndpoint endpoint) throws FtpsException {
        KermitFtpsConfiguration options = endpoint.getConfiguration();
        TransferOrder order = SecurityOptions.oneOf(TransferOrder.class, "transferOrder", options.getTransferOrder());
        int count = options.getConcurrentTransfers();
        if (count < 1 || count > MOST) {
            throw new FtpsException(
                    OptionFailure.CONCURRENT_TRANSFERS_INVALID,
                    "concurrentTransfers=" + count + "; 1 to " + MOST + ", for example 4");
        }
        LaneOptions read = new LaneOptions(count, order == TransferOrder.LISTED);
        if (count > 1) {
            read.checkTogether(endpoint);
        }
        return read;
    }

    private void checkTogether(KermitFtpsEndpoint endpoint) throws FtpsException {
        KermitFtpsConfiguration options = endpoint.getConfiguration();
        if (options.isStepwise()) {
            throw conflict("stepwise=true, where a name means a file only in the directory one connection is in; leave "
                    + "stepwise out");
        }
        if (endpoint.getFtpClient() != null) {
            throw conflict("ftpClient, which is one connection; set its properties by ftpClient.name=value");
        }
        if (listed && options.isStreamDownload()) {
            throw conflict(
                    "transferOrder=listed and streamDownload=true, which fetches a file while the route reads it; "
                            + "leave streamDownload out to fetch ahead of the route, or take transferOrder=any");
        }
        checkPorts(options.getActivePortRange());
        int ceiling = options.getConnectionCeiling();
        if (ceiling > 0 && count - 1 > ceiling) {
            throw conflict("connectionCeiling=" + ceiling + ", which allows " + ceiling
                    + " besides the one that polls; take concurrentTransfers=" + (ceiling + 1) + " or less");
        }
    }

    private void checkPorts(String range) throws FtpsException {
        Matcher ports = RANGE.matcher(range == null ? "" : range.strip());
        if (ports.matches() && Integer.parseInt(ports.group(2)) - Integer.parseInt(ports.group(1)) + 1 < count) {
            throw conflict("activePortRange=" + range + ", which has fewer ports than that; make it wider");
        }
    }

    private FtpsException conflict(String other) {
        return new FtpsException(
                OptionFailure.CONCURRENT_TRANSFERS_CONFLICT, "concurrentTransfers=" + count + " and " + other);
    }
}
