package org.kermitftps.proxy;

import java.net.IDN;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;
import org.kermitftps.failure.Failure;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.OptionFailure;

/**
 * Where a proxy is to connect to. A name is sent as it is: the proxy resolves it, nothing is looked up here.
 *
 * @param host name in ASCII, or address without brackets
 * @param port 1 to 65535
 */
public record Target(String host, int port) {

    private static final Pattern IPV4 = Pattern.compile("((25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.(?!$)|$)){4}");
    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    /** One line of HTTP and one field of SOCKS: no blank, no control character, 255 bytes. */
    private static final Pattern NAME = Pattern.compile("[!-~&&[^/:@\\[\\]]]{1,255}");

    /**
     * The same as an endpoint has it.
     *
     * @param host name or address, an IPv6 address with or without brackets
     * @throws FtpsException {@link Failure#OPTION_INVALID} if no proxy could be told this host
     */
    public static Target of(String host, int port) throws FtpsException {
        String bare = host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
        if (IPV6.matcher(bare).matches()) {
            return new Target(bare, port);
        }
        String name = ascii(bare);
        if (!NAME.matcher(name).matches()) {
            throw new FtpsException(
                    OptionFailure.OPTION_INVALID,
                    "host=" + host + "; behind a proxy a name or an address, for example ftp.example.org");
        }
        return new Target(name, port);
    }

    private static String ascii(String name) {
        try {
            return IDN.toASCII(name);
        } catch (IllegalArgumentException notADomainName) {
            return name;
        }
    }

    /** The bytes of an address, {@code null} for a name. */
    byte[] address() {
        if (!isIpv6() && !IPV4.matcher(host).matches()) {
            return null;
        }
        try {
            return InetAddress.getByName(host).getAddress();
        } catch (UnknownHostException notAnAddress) {
            return null;
        }
    }

    /** Whether that is an IPv6 address; of a name only the proxy knows. */
    public boolean isIpv6() {
        return host.indexOf(':') >= 0;
    }

    /** {@code host:port} as in a URI. */
    @Override
    public String toString() {
        return (isIpv6() ? "[" + host + "]:" : host + ":") + port;
    }
}
