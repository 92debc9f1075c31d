package org.kermitftps.camel;

import java.util.regex.Pattern;
import org.apache.camel.util.URISupport;

/** An endpoint URI as it may be shown: Camel masks what it knows to be secret, and does not know {@code account}. */
final class MaskedUri {

    private static final Pattern ACCOUNT = Pattern.compile("([?&]account=)(RAW\\([^)]*\\)|RAW\\{[^}]*\\}|[^&\\]]*)");

    private MaskedUri() {}

    /** What is shown of an endpoint where anybody may look. */
    static String of(KermitFtpsEndpoint endpoint) {
        return of(endpoint.getEndpointUri());
    }

    /** @param uri as it was given */
    static String of(String uri) {
        return withoutAccount(URISupport.sanitizeUri(uri));
    }

    /** @param shown what Camel has masked already */
    static String withoutAccount(String shown) {
        return ACCOUNT.matcher(shown).replaceAll("$1xxxxxx");
    }
}
