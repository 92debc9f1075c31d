package org.kermitftps.camel;

import java.net.URI;
import org.apache.camel.spi.UriParams;

/** The options of an endpoint that say how much it does at a time; {@link SpeedOptions} reads them. */
@UriParams
public abstract class KermitFtpsSpeedConfiguration extends KermitFtpsNetworkConfiguration {

    /** For frameworks that set properties one by one. */
    protected KermitFtpsSpeedConfiguration() {}

    /** @param uri the endpoint URI up to the question mark */
    protected KermitFtpsSpeedConfiguration(URI uri) {
        super(uri);
    }
}
