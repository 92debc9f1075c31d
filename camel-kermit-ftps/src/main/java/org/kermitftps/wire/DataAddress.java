package org.kermitftps.wire;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kermitftps.failure.DataFailure;
import org.kermitftps.failure.Failure;
import org.kermitftps.failure.FtpsException;

/**
 * Where the server listens for a data connection.
 *
 * @param host address in a 227; {@code null} in a 229, and for 0.0.0.0, which means the control host
 * @param port 1 to 65535
 */
record DataAddress(String host, int port) {

    /** Six numbers anywhere: RFC 1123 section 4.1.2.6 warns that the parentheses may be missing. */
    private static final Pattern SIX_NUMBERS =
            Pattern.compile("(?<!\\d)(\\d{1,3},\\d{1,3},\\d{1,3},\\d{1,3}),(\\d{1,3}),(\\d{1,3})(?!\\d)");

    /** RFC 2428 section 3: the same delimiter three times, the port, the delimiter. */
    private static final Pattern EXTENDED = Pattern.compile("\\(([!-~&&[^0-9]])\\1\\1(\\d{1,5})\\1\\)");

    /** Below are the ports of services; a data connection there could be made to talk to one of them. */
    private static final int FIRST_ORDINARY_PORT = 1024;

    /** @throws FtpsException {@link Failure#DATA_ADDRESS_MALFORMED} */
    static DataAddress ofPasv(int code, String reply) throws FtpsException {
        Matcher numbers = SIX_NUMBERS.matcher(reply);
        if (!numbers.find(Math.min(3, reply.length()))) {
            throw malformed("PASV", code, reply);
        }
        String host = numbers.group(1).replace(',', '.');
        int high = Integer.parseInt(numbers.group(2));
        int low = Integer.parseInt(numbers.group(3));
        boolean bytes = high < 256 && low < 256 && high + low > 0;
        for (String part : host.split("\\.")) {
            bytes &= Integer.parseInt(part) < 256;
        }
        if (!bytes) {
            throw malformed("PASV", code, reply);
        }
        return new DataAddress(host.equals("0.0.0.0") ? null : host, high * 256 + low);
    }

    /** @throws FtpsException {@link Failure#DATA_ADDRESS_MALFORMED} */
    static DataAddress ofEpsv(int code, String reply) throws FtpsException {
        Matcher extended = EXTENDED.matcher(reply);
        int port = extended.find() ? Integer.parseInt(extended.group(2)) : 0;
        if (port < 1 || port > 65_535) {
            throw malformed("EPSV", code, reply);
        }
        return new DataAddress(null, port);
    }

    /** @throws FtpsException {@link Failure#DATA_ADDRESS_REFUSED} */
    DataAddress requireOrdinaryPort(int code, String reply) throws FtpsException {
        if (port < FIRST_ORDINARY_PORT) {
            throw new FtpsException(DataFailure.DATA_ADDRESS_REFUSED, "port " + port, code, reply, null);
        }
        return this;
    }

    private static FtpsException malformed(String command, int code, String reply) {
        return new FtpsException(DataFailure.DATA_ADDRESS_MALFORMED, command, code, reply, null);
    }
}
