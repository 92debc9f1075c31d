package org.kermitftps.camel;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.OptionFailure;

/** Host and port of an endpoint's URI, looked at when the route starts and not at its first connection, at night. */
final class ServerAddress {

    /** Camel escapes the brackets of an IPv6 literal on its way here, and then it is no host any more. */
    private static final Pattern IPV6_HOST = Pattern.compile("^([^/?]*//[^/?]*)%5B([0-9a-fA-F:.]+)%5D");

    private static final int LAST_PORT = 65_535;

    private ServerAddress() {}

    /**
     * The URI up to the question mark, if it names a server.
     *
     * @param base as Camel has it, the brackets of an IPv6 literal escaped
     * @throws FtpsException KFTPS-101 without a host, with a port that is no number, or above 65535
     */
    static URI of(String base) throws FtpsException, URISyntaxException {
        URI uri = new URI(IPV6_HOST.matcher(base).replaceFirst("$1[$2]"));
        if (uri.getHost() == null || uri.getPort() > LAST_PORT) {
            throw new FtpsException(
                    OptionFailure.OPTION_INVALID,
                    "server " + withoutUser(uri)
                            + "; a name of letters, digits, dots and hyphens, or an address, and a port" + " up to "
                            + LAST_PORT + ", for example kermit-ftps:ftp.example.org:21/in");
        }
        return uri;
    }

    /** What stands before the at sign may have a password in it. */
    private static String withoutUser(URI uri) {
        String authority = String.valueOf(uri.getRawAuthority());
        return authority.substring(authority.lastIndexOf('@') + 1);
    }
}
