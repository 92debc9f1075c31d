package org.kermitftps.camel;

import java.net.URI;
import org.apache.camel.spi.UriParams;

/** What happens to both files after a transfer, and where it is written down. */
@UriParams
public abstract class KermitFtpsDispositionConfiguration extends KermitFtpsArrivalConfiguration {

    /** For frameworks that set properties one by one. */
    protected KermitFtpsDispositionConfiguration() {}

    /** @param uri the endpoint URI up to the question mark */
    protected KermitFtpsDispositionConfiguration(URI uri) {
        super(uri);
    }
}
