package org.kermitftps.camel;

import java.net.URI;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.kermitftps.policy.KermitDefaults;

/**
 * The options of the conversation around the login; the words are Kermit's where it has one. Nothing is decided here.
 */
@UriParams
public abstract class KermitFtpsLoginConfiguration extends KermitFtpsSecurityConfiguration {

    @UriParam(label = "security", defaultValue = "true")
    private Boolean implicitProt;

    @UriParam(label = "security")
    private boolean sendHost;

    @UriParam(label = "security")
    private boolean anonymous;

    @UriParam(label = "security", defaultValue = "anonymous@", secret = true)
    private String anonymousPassword = "anonymous@";

    @UriParam(label = "advanced", defaultValue = "true")
    private Boolean noInit;

    @UriParam(label = "advanced")
    private boolean kermitCompat;

    /** For frameworks that set properties one by one. */
    protected KermitFtpsLoginConfiguration() {}

    /** @param uri the endpoint URI up to the question mark */
    protected KermitFtpsLoginConfiguration(URI uri) {
        super(uri);
    }

    public Boolean getImplicitProt() {
        return implicitProt != null ? implicitProt : Boolean.parseBoolean(byDefault("implicitProt"));
    }

    /**
     * Whether PBSZ and PROT are sent on an implicit connection too, as servers that follow RFC 4217 want it. false sends
     * neither, as Kermit does, and takes the data connections as private. Example: false
     */
    public void setImplicitProt(Boolean implicitProt) {
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
     * Password of the anonymous user if password gives none; by custom a mail address. Example: guest
     */
    public void setAnonymousPassword(String anonymousPassword) {
        this.anonymousPassword = anonymousPassword;
    }

    public Boolean getNoInit() {
        return noInit != null ? noInit : Boolean.parseBoolean(byDefault("noInit"));
    }

    /**
     * Leaves out what Kermit says after a login: REST 0, SYST, MODE S, STRU F and FEAT (its /NOINIT switch). TYPE is sent in
     * any case. Example: false
     */
    public void setNoInit(Boolean noInit) {
        this.noInit = noInit;
    }

    public boolean isKermitCompat() {
        return kermitCompat;
    }

    /**
     * Gives noInit, type, listType, filenames, epsv and implicitProt the defaults they have in Kermit; what is set
     * explicitly counts. Logs in as anonymous for username=ftp. Never makes a connection less secure: that is
     * clearTextFallback. Example: true
     */
    public void setKermitCompat(boolean kermitCompat) {
        this.kermitCompat = kermitCompat;
    }

    /** The value of an option nobody set. */
    final String byDefault(String option) {
        return KermitDefaults.value(option, kermitCompat);
    }
}
