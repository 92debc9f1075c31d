package org.kermitftps.camel;

import java.net.URI;
import org.apache.camel.spi.UriParams;

/** Where downloads are kept, and what happens if a file of that name is there. */
@UriParams
public abstract class KermitFtpsLocalConfiguration extends KermitFtpsSelectionConfiguration {

    /** For frameworks that set properties one by one. */
    protected KermitFtpsLocalConfiguration() {}

    /** @param uri the endpoint URI up to the question mark */
    protected KermitFtpsLocalConfiguration(URI uri) {
        super(uri);
    }
}
