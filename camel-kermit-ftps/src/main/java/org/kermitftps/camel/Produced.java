package org.kermitftps.camel;

import org.apache.camel.Exchange;
import org.apache.camel.component.file.remote.FtpConstants;

/** The name an upload got, where it is not the one Camel computed: Camel would tell the route its own. */
final class Produced {

    private static final String NAME = "KermitFtpsNameProduced";

    private Produced() {}

    /** The upload of this exchange has arrived under this path. */
    static void tell(Exchange exchange, String path) {
        exchange.setProperty(NAME, path);
    }

    /** Before an upload. */
    static void forget(Exchange exchange) {
        exchange.removeProperty(NAME);
    }

    /** After Camel has set its header. */
    static void correct(Exchange exchange) {
        Object path = exchange.removeProperty(NAME);
        if (path != null) {
            exchange.getIn().setHeader(FtpConstants.FILE_NAME_PRODUCED, path);
        }
    }
}
