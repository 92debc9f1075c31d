package org.kermitftps.camel;

import java.util.Locale;
import java.util.Set;
import org.apache.camel.component.file.remote.FtpConfiguration;
import org.kermitftps.failure.Failure;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.OptionFailure;
import org.kermitftps.negotiate.Credentials;

/** Reads the login options of a configuration and refuses what contradicts itself. */
final class LoginOptions {

    private static final String ANONYMOUS = "anonymous";

    /** Both names mean the anonymous user, in Kermit and on most servers. */
    private static final Set<String> ANONYMOUS_NAMES = Set.of(ANONYMOUS, "ftp");

    private LoginOptions() {}

    /** @throws FtpsException {@link Failure#OPTION_CONFLICT} */
    static Credentials read(KermitFtpsConfiguration options) throws FtpsException {
        String user = options.getUsername();
        boolean anonymous = user == null || ANONYMOUS_NAMES.contains(user.toLowerCase(Locale.ROOT));
        if (options.isAnonymous() && !anonymous) {
            throw new FtpsException(
                    OptionFailure.OPTION_CONFLICT, "anonymous=true and username=" + user + "; remove one of the two");
        }
        String password = options.getPassword();
        String account = options.getAccount();
        return new Credentials(
                options.getHost(),
                options.isSendHost() ? bracketed(options.getHost()) : null,
                (user == null || anonymous && options.isKermitCompat() ? ANONYMOUS : user) + atHost(options),
                password != null ? password : anonymous ? options.getAnonymousPassword() : "",
                account == null || account.isEmpty() ? null : account);
    }

    /** What an FTP proxy has to be told; the port only if it is not FTP's own, because some proxies know no port there. */
    private static String atHost(KermitFtpsConfiguration options) throws FtpsException {
        if (new ProxyOptions(options).ftp() == null) {
            return "";
        }
        boolean usual = options.getPort() == FtpConfiguration.DEFAULT_FTP_PORT;
        return "@" + bracketed(options.getHost()) + (usual ? "" : ":" + options.getPort());
    }

    /** RFC 7151 section 3.1 wants an IPv6 address in brackets. */
    private static String bracketed(String host) {
        return host.indexOf(':') >= 0 && !host.startsWith("[") ? "[" + host + "]" : host;
    }
}
