package org.kermitftps.camel;

import java.net.URI;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/**
 * The options of the conversation around the login; the words are Kermit's where it has one. Nothing is decided here.
 */
@UriParams
public abstract class KermitFtpsLoginConfiguration extends KermitFtpsSecurityConfiguration {

    @UriParam(label = "security", defaultValue = "true")
    private boolean implicitProt = true;

    /** For frameworks that set properties one by one. */
    protected KermitFtpsLoginConfiguration() {}

    /** @param uri the endpoint URI up to the question mark */
    protected KermitFtpsLoginConfiguration(URI uri) {
        super(uri);
    }

    public boolean isImplicitProt() {
        return implicitProt;
    }

    /**
     * Whether PBSZ and PROT are sent on an implicit connection too, as servers that follow RFC 4217 want it. false sends
     * neither, as Kermit does, and takes the data connections as private. Example: false
     */
    public void setImplicitProt(boolean implicitProt) {
        this.implicitProt = implicitProt;
    }
}
