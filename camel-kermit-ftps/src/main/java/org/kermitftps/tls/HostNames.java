package org.kermitftps.tls;

import java.net.IDN;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;

/**
 * Whether a certificate was issued for a host, strictly by RFC 6125: subject alternative names decide, a wildcard is the
 * whole left-most label, and the common name counts only in a certificate without alternative names.
 */
final class HostNames {

    private static final int DNS = 2;
    private static final int ADDRESS = 7;
    private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");

    private HostNames() {}

    static boolean isAddress(String host) {
        return host.indexOf(':') >= 0 || IPV4.matcher(host).matches();
    }

    static String withoutDot(String host) {
        return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    }

    static boolean matches(X509Certificate certificate, String host) {
        Collection<List<?>> alternatives = alternatives(certificate);
        if (isAddress(host)) {
            return alternatives.stream().anyMatch(san -> type(san) == ADDRESS && sameAddress(host, text(san)));
        }
        String name = ascii(host);
        if (!alternatives.isEmpty()) {
            return alternatives.stream().anyMatch(san -> type(san) == DNS && matchesName(text(san), name));
        }
        String common = commonName(certificate);
        return common != null && matchesName(common, name);
    }

    /** DNS names and addresses of the certificate, for messages. */
    static List<String> of(X509Certificate certificate) {
        List<String> names = new ArrayList<>();
        for (List<?> san : alternatives(certificate)) {
            if (type(san) == DNS || type(san) == ADDRESS) {
                names.add(text(san));
            }
        }
        return names;
    }

    private static boolean matchesName(String pattern, String name) {
        String wanted = withoutDot(pattern).toLowerCase(Locale.ROOT);
        if (!wanted.startsWith("*.")) {
            return wanted.equals(name);
        }
        String domain = wanted.substring(1);
        int firstDot = name.indexOf('.');
        // "*.com" would stand for every company: at least two labels must follow the star.
        return domain.indexOf('.', 1) > 0
                && firstDot > 0
                && name.substring(firstDot).equals(domain);
    }

    private static boolean sameAddress(String one, String other) {
        try {
            // Literals only get here, so nothing is looked up in DNS.
            return isAddress(other) && InetAddress.getByName(bare(one)).equals(InetAddress.getByName(bare(other)));
        } catch (UnknownHostException notALiteral) {
            return false;
        }
    }

    /** Without the brackets of a URI and without the zone ("%eth0"), which means something on this machine only. */
    private static String bare(String address) {
        String text =
                address.startsWith("[") && address.endsWith("]") ? address.substring(1, address.length() - 1) : address;
        int zone = text.indexOf('%');
        return zone < 0 ? text : text.substring(0, zone);
    }

    private static String ascii(String host) {
        try {
            return IDN.toASCII(withoutDot(host)).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException notADomainName) {
            return withoutDot(host).toLowerCase(Locale.ROOT);
        }
    }

    private static Collection<List<?>> alternatives(X509Certificate certificate) {
        try {
            Collection<List<?>> found = certificate.getSubjectAlternativeNames();
            return found == null ? List.of() : found;
        } catch (CertificateParsingException malformed) {
            // Names that cannot be read match nothing, not even by common name.
            return List.of(List.of(-1, ""));
        }
    }

    private static String commonName(X509Certificate certificate) {
        try {
            List<Rdn> parts = new LdapName(certificate.getSubjectX500Principal().getName()).getRdns();
            return parts.stream()
                    .filter(part -> part.getType().equalsIgnoreCase("CN"))
                    .map(part -> String.valueOf(part.getValue()))
                    .reduce((general, specific) -> specific)
                    .orElse(null);
        } catch (InvalidNameException malformed) {
            return null;
        }
    }

    private static int type(List<?> alternative) {
        return (Integer) alternative.get(0);
    }

    private static String text(List<?> alternative) {
        return String.valueOf(alternative.get(1));
    }
}
