package org.kermitftps.camel;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.OptionFailure;
import org.kermitftps.policy.DataMode;
import org.kermitftps.policy.ProxyKind;
import org.kermitftps.proxy.ProxySettings;
import org.kermitftps.proxy.Target;

/** Reads the proxy options of a configuration and refuses what makes no sense or contradicts itself. */
final class ProxyOptions {

    private static final Pattern ADDRESS =
            Pattern.compile("\\[([0-9a-fA-F:.]*:[0-9a-fA-F:.]*)](?::(\\d{1,5}))?|([^\\s:/@\\[\\]]+)(?::(\\d{1,5}))?");

    /** One byte holds the length of each (RFC 1929). */
    private static final int LONGEST = 255;

    private final KermitFtpsConfiguration options;

    ProxyOptions(KermitFtpsConfiguration options) {
        this.options = options;
    }

    /**
     * The proxy both kinds of connections go through, {@code null} if there is none.
     *
     * @throws FtpsException of the 1xx codes
     */
    ProxySettings tunnel() throws FtpsException {
        ProxySettings proxy = proxy();
        if (proxy == null || proxy.kind() == ProxyKind.FTP) {
            return null;
        }
        boolean active = options.getDataConnection().strip().equalsIgnoreCase(DataMode.ACTIVE.name());
        refuse(
                active || !options.isPassiveMode(),
                proxy.kind().option() + " and " + (active ? "dataConnection=active" : "passiveMode=false")
                        + "; in active mode the server would connect to the proxy, which does not listen for it");
        Target.of(options.getHost(), options.getPort());
        return proxy;
    }

    /**
     * The FTP proxy that is logged in to in place of the server, {@code null} if there is none.
     *
     * @throws FtpsException of the 1xx codes
     */
    ProxySettings ftp() throws FtpsException {
        ProxySettings proxy = proxy();
        if (proxy == null || proxy.kind() != ProxyKind.FTP) {
            return null;
        }
        refuse(proxy.hasCredentials(), "ftpProxy and proxyUsername; only httpProxy and socksProxy take credentials");
        refuse(
                options.isSendHost(),
                "ftpProxy and sendHost=true; HOST would ask the proxy for it, USER names it already");
        refuse(
                options.isImplicit(),
                "ftpProxy and implicit=true; an FTP proxy greets in clear text and is asked by AUTH");
        return proxy;
    }

    private ProxySettings proxy() throws FtpsException {
        Map<ProxyKind, String> given = given();
        refuse(given.size() > 1, String.join(" and ", names(given)) + "; leave one");
        refuse(
                given.isEmpty()
                        && (word(options.getProxyUsername()) != null || word(options.getProxyPassword()) != null),
                "proxyUsername or proxyPassword without httpProxy or socksProxy");
        if (given.isEmpty()) {
            return null;
        }
        Map.Entry<ProxyKind, String> one = given.entrySet().iterator().next();
        checkCredentials(one.getKey());
        return read(one.getKey(), one.getValue().strip());
    }

    /** A placeholder that resolves to nothing means no credentials. */
    private static String word(String value) {
        return value == null || value.isEmpty() ? null : value;
    }

    private Map<ProxyKind, String> given() {
        Map<ProxyKind, String> given = new EnumMap<>(ProxyKind.class);
        given.put(ProxyKind.HTTP, options.getHttpProxy());
        given.put(ProxyKind.SOCKS, options.getSocksProxy());
        given.put(ProxyKind.FTP, options.getFtpProxy());
        // A placeholder that resolves to nothing means no proxy.
        given.values().removeIf(value -> value == null || value.isBlank());
        return given;
    }

    private static Iterable<String> names(Map<ProxyKind, String> given) {
        return given.keySet().stream().map(ProxyKind::option).toList();
    }

    private ProxySettings read(ProxyKind kind, String value) throws FtpsException {
        Matcher parts = ADDRESS.matcher(value);
        int port = kind.port();
        boolean good = parts.matches();
        if (good) {
            String number = parts.group(2) != null ? parts.group(2) : parts.group(4);
            port = number == null ? port : Integer.parseInt(number);
            good = port > 0 && port < 65_536;
        }
        if (!good) {
            // What has an '@' may have a password before it.
            String shown = value.indexOf('@') < 0
                    ? "=" + value
                    : " has an '@', credentials are proxyUsername and proxyPassword";
            throw new FtpsException(
                    OptionFailure.OPTION_INVALID,
                    kind.option() + shown + "; host or host:port, for example " + kind.option() + "=proxy.example.org:"
                            + kind.port());
        }
        String host = parts.group(1) != null ? parts.group(1) : parts.group(3);
        return new ProxySettings(kind, host, port, word(options.getProxyUsername()), word(options.getProxyPassword()));
    }

    private void checkCredentials(ProxyKind kind) throws FtpsException {
        String user = word(options.getProxyUsername());
        String password = word(options.getProxyPassword());
        refuse((user == null) != (password == null), "proxyUsername and proxyPassword need each other");
        if (user == null) {
            return;
        }
        boolean good = fits(user) && fits(password) && (kind != ProxyKind.HTTP || user.indexOf(':') < 0);
        if (!good) {
            throw new FtpsException(
                    OptionFailure.OPTION_INVALID,
                    "proxyUsername, proxyPassword: 1 to 255 bytes each without control characters, and no colon in the "
                            + "user name for an HTTP proxy; for example proxyUsername=claims");
        }
    }

    private static boolean fits(String text) {
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        return bytes > 0 && bytes <= LONGEST && text.chars().noneMatch(Character::isISOControl);
    }

    private static void refuse(boolean contradiction, String why) throws FtpsException {
        if (contradiction) {
            throw new FtpsException(OptionFailure.OPTION_CONFLICT, why);
        }
    }

    /** Whether an FTP proxy stands in the server's place. */
    static boolean isThroughFtpProxy(KermitFtpsConfiguration options) {
        return options.getFtpProxy() != null && !options.getFtpProxy().isBlank();
    }
}
