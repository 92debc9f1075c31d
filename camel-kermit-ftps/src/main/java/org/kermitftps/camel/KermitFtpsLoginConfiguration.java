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

    @UriParam(label = "security")
    private boolean sendHost;

    @UriParam(label = "security")
    private boolean anonymous;

    @UriParam(label = "security", defaultValue = "anonymous@", secret = true)
    private String anonymousPassword = "anonymous@";

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

    public boolean isSendHost() {
        return sendHost;
    }

    /**
     * Whether HOST (RFC 7151) names the host of the URI before USER, for servers with several hosts behind one address.
     * It is sent inside TLS; the certificate is chosen by SNI. Example: true
     */
    public void setSendHost(boolean sendHost) {
        this.sendHost = sendHost;
    }

    public boolean isAnonymous() {
        return anonymous;
    }

    /**
     * Logs in as the anonymous user: USER anonymous. The same without username. Not together with another username.
     * Example: true
     */
    public void setAnonymous(boolean anonymous) {
        this.anonymous = anonymous;
    }

    public String getAnonymousPassword() {
        return anonymousPassword;
    }

    /**
     * Password of the anonymous user if password gives none; by custom a mail address. Example: claims@example.org
     */
    public void setAnonymousPassword(String anonymousPassword) {
        this.anonymousPassword = anonymousPassword;
    }
}
