package org.kermitftps.camel;

import java.net.URI;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.apache.camel.support.jsse.SSLContextParameters;

/**
 * The security options of an endpoint as strings and switches; the words are Kermit's (SET FTP …). Nothing is decided
 * here: {@link SecurityOptions} turns them into policy and TLS settings and refuses what makes no sense.
 */
@UriParams
public abstract class KermitFtpsSecurityConfiguration extends KermitFtpsTrustConfiguration {

    @UriParam(label = "security", defaultValue = "automatic")
    private String authType = "automatic";

    @UriParam(label = "security")
    private boolean implicit;

    @UriParam(label = "security", defaultValue = "true")
    private boolean autoAuthentication = true;

    @UriParam(label = "security", defaultValue = "true")
    private boolean autoEncryption = true;

    @UriParam(label = "security", defaultValue = "true")
    private boolean autoLogin = true;

    @UriParam(label = "security", defaultValue = "private", enums = "clear,safe,confidential,private")
    private String commandProtectionLevel = "private";

    @UriParam(label = "security", defaultValue = "private", enums = "clear,safe,confidential,private")
    private String dataProtectionLevel = "private";

    @UriParam(label = "security")
    private boolean clearTextFallback;

    @UriParam(label = "security")
    private SSLContextParameters sslContextParameters;

    @UriParam(label = "security")
    private String tlsProtocols;

    @UriParam(label = "security", defaultValue = "false")
    private boolean legacyTls;

    @UriParam(label = "security", defaultValue = "auto", enums = "auto,required,off")
    private String tlsSessionReuse = "auto";

    @UriParam(label = "security,advanced", defaultValue = "auto", enums = "auto,bc,jdk")
    private String tlsEngine = "auto";

    @UriParam(label = "security,advanced", defaultValue = "30000", javaType = "java.time.Duration")
    private long handshakeTimeout = 30_000;

    @UriParam(label = "security,advanced", defaultValue = "auto", enums = "auto,true,false")
    private String requireCloseNotify = "auto";

    /** For frameworks that set properties one by one. */
    protected KermitFtpsSecurityConfiguration() {}

    /** @param uri the endpoint URI up to the question mark */
    protected KermitFtpsSecurityConfiguration(URI uri) {
        super(uri);
    }

    public String getAuthType() {
        return authType;
    }

    /**
     * AUTH mechanisms in the order they are tried: automatic (tls, then ssl), or a list. tls is AUTH TLS and after it its
     * older spelling TLS-P; tls-p and tls-c send that one spelling only. gssapi-krb5 is not built in yet. Example: ssl,tls
     */
    public void setAuthType(String authType) {
        this.authType = authType;
    }

    public boolean isImplicit() {
        return implicit;
    }

    /** Start TLS before the greeting instead of by AUTH. The default port is 990 then. Example: true */
    public void setImplicit(boolean implicit) {
        this.implicit = implicit;
    }

    public boolean isAutoAuthentication() {
        return autoAuthentication;
    }

    /**
     * Whether AUTH is sent. Without it the connection stays in clear text, which must be declared too:
     * commandProtectionLevel=clear and dataProtectionLevel=clear. Example: false
     */
    public void setAutoAuthentication(boolean autoAuthentication) {
        this.autoAuthentication = autoAuthentication;
    }

    public boolean isAutoEncryption() {
        return autoEncryption;
    }

    /**
     * Whether PBSZ and PROT follow a successful AUTH. Without them data stays in clear after AUTH TLS, which
     * dataProtectionLevel must allow. Example: false
     */
    public void setAutoEncryption(boolean autoEncryption) {
        this.autoEncryption = autoEncryption;
    }

    public boolean isAutoLogin() {
        return autoLogin;
    }

    /** Whether USER and PASS are sent after the connection was secured. Example: false */
    public void setAutoLogin(boolean autoLogin) {
        this.autoLogin = autoLogin;
    }

    public String getCommandProtectionLevel() {
        return commandProtectionLevel;
    }

    /**
     * Least protection of commands and replies. Below it the connection is given up before USER is sent. TLS gives
     * private. clear leaves TLS after the login (CCC), for firewalls that must read the commands; data connections stay
     * protected. Example: private
     */
    public void setCommandProtectionLevel(String commandProtectionLevel) {
        this.commandProtectionLevel = commandProtectionLevel;
    }

    public String getDataProtectionLevel() {
        return dataProtectionLevel;
    }

    /**
     * Least protection of files and listings; also what PROT asks for. Below it the connection is given up before USER
     * is sent. TLS gives private for safe and confidential too. Example: clear
     */
    public void setDataProtectionLevel(String dataProtectionLevel) {
        this.dataProtectionLevel = dataProtectionLevel;
    }

    public boolean isClearTextFallback() {
        return clearTextFallback;
    }

    /**
     * Makes the protection levels wishes, as they are in Kermit: if the server refuses AUTH or its certificate is not
     * trusted, user name, password and files go in clear text. Example: true
     */
    public void setClearTextFallback(boolean clearTextFallback) {
        this.clearTextFallback = clearTextFallback;
    }

    public SSLContextParameters getSslContextParameters() {
        return sslContextParameters;
    }

    /**
     * Trust and key material, cipher suites and protocols in Camel's own form. Its provider is not used; tlsEngine
     * decides that. Example: #partnerTls
     */
    public void setSslContextParameters(SSLContextParameters sslContextParameters) {
        this.sslContextParameters = sslContextParameters;
    }

    public String getTlsProtocols() {
        return tlsProtocols;
    }

    /**
     * TLS versions that may be offered, the preferred first; without it TLS 1.2 and then 1.3, the order in which session
     * reuse works on most servers. Example: TLSv1.3,TLSv1.2
     */
    public void setTlsProtocols(String tlsProtocols) {
        this.tlsProtocols = tlsProtocols;
    }

    public boolean isLegacyTls() {
        return legacyTls;
    }

    /**
     * Whether TLS 1.0 and 1.1, RSA key exchange, 3DES and 1024-bit Diffie-Hellman groups are offered to a server that
     * refuses everything better; warns at start and at each connection. Nothing JVM-wide is changed. Example: true
     */
    public void setLegacyTls(boolean legacyTls) {
        this.legacyTls = legacyTls;
    }

    public String getTlsSessionReuse() {
        return tlsSessionReuse;
    }

    /**
     * Whether data connections resume the control connection's TLS session: auto tries and otherwise wants the same
     * certificate, required fails without, off never tries. Example: required
     */
    public void setTlsSessionReuse(String tlsSessionReuse) {
        this.tlsSessionReuse = tlsSessionReuse;
    }

    public String getTlsEngine() {
        return tlsEngine;
    }

    /**
     * TLS implementation: auto lets the plan table decide and remembers what worked for the host, bc is Bouncy Castle
     * (TLS 1.2), jdk is the JDK's, bctls is Bouncy Castle below JSSE (TLS 1.2, for servers without Extended Master
     * Secret), legacy the same with old versions and suites (legacyTls=true). Example: jdk
     */
    public void setTlsEngine(String tlsEngine) {
        this.tlsEngine = tlsEngine;
    }

    public long getHandshakeTimeout() {
        return handshakeTimeout;
    }

    /** Longest time a TLS handshake may take on either channel, in milliseconds. Example: 10000 */
    public void setHandshakeTimeout(long handshakeTimeout) {
        this.handshakeTimeout = handshakeTimeout;
    }

    public String getRequireCloseNotify() {
        return requireCloseNotify;
    }

    /**
     * Whether a download must end with TLS close_notify; without it the end may have been cut. auto accepts it without one
     * if its size is known and agrees (SIZE or the listing, type=binary) and the server confirmed it; true never does, false
     * always. Listings must end with it unless it is false. Example: false
     */
    public void setRequireCloseNotify(String requireCloseNotify) {
        this.requireCloseNotify = requireCloseNotify;
    }
}
