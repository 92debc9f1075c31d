package org.kermitftps.camel;

import java.net.URI;
import org.apache.camel.component.file.remote.FtpConfiguration;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/**
 * The options that say whom to trust and who we are, as strings and switches. Nothing is decided here:
 * {@link TrustOptions} reads them and refuses what makes no sense.
 */
@UriParams
public abstract class KermitFtpsTrustConfiguration extends FtpConfiguration {

    @UriParam(label = "security", defaultValue = "peer", enums = "peer,none")
    private String verify = "peer";

    @UriParam(label = "security")
    private boolean certsOk;

    @UriParam(label = "security")
    private String certsOkFingerprint;

    @UriParam(label = "security")
    private String certsOkUntil;

    @UriParam(label = "security")
    private String pinnedCertificates;

    @UriParam(label = "security")
    private String knownHosts;

    @UriParam(label = "security", defaultValue = "strict", enums = "strict,off")
    private String hostnameVerification = "strict";

    @UriParam(label = "security,advanced")
    private String cipherList;

    @UriParam(label = "security")
    @Metadata(supportFileReference = true)
    private String verifyFile;

    @UriParam(label = "security")
    private String verifyDir;

    @UriParam(label = "security")
    @Metadata(supportFileReference = true)
    private String trustStore;

    @UriParam(label = "security", secret = true)
    private String trustStorePassword;

    @UriParam(label = "security", defaultValue = "off", enums = "off,crl,ocsp,require")
    private String revocation = "off";

    @UriParam(label = "security")
    @Metadata(supportFileReference = true)
    private String crlFile;

    @UriParam(label = "security")
    private String crlDir;

    @UriParam(label = "security")
    @Metadata(supportFileReference = true)
    private String clientCertificate;

    @UriParam(label = "security")
    @Metadata(supportFileReference = true)
    private String clientKey;

    @UriParam(label = "security", secret = true)
    private String clientKeyPassword;

    @UriParam(label = "security")
    @Metadata(supportFileReference = true)
    private String keyStore;

    @UriParam(label = "security", secret = true)
    private String keyStorePassword;

    /** For frameworks that set properties one by one. */
    protected KermitFtpsTrustConfiguration() {}

    /** @param uri the endpoint URI up to the question mark */
    protected KermitFtpsTrustConfiguration(URI uri) {
        super(uri);
    }

    public String getVerify() {
        return verify;
    }

    /**
     * Whether the server's certificate is verified: peer, its chain and (see hostnameVerification) its host name; none is
     * another word for certsOk=true. Kermit's words for the two are understood as well. Example: none
     */
    public void setVerify(String verify) {
        this.verify = verify;
    }

    public boolean isCertsOk() {
        return certsOk;
    }

    /**
     * Accepts any certificate of any host on this endpoint. A warning on every connection shows the SHA-256 to give as
     * certsOkFingerprint instead. Example: true
     */
    public void setCertsOk(boolean certsOk) {
        this.certsOk = certsOk;
    }

    public String getCertsOkFingerprint() {
        return certsOkFingerprint;
    }

    /**
     * SHA-256 of the one server certificate that is accepted, in place of chain and host name; hexadecimal, colons
     * allowed. Example: 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
     */
    public void setCertsOkFingerprint(String certsOkFingerprint) {
        this.certsOkFingerprint = certsOkFingerprint;
    }

    public String getCertsOkUntil() {
        return certsOkUntil;
    }

    /**
     * Last day (year-month-day, in the time zone of the JVM) on which certsOk or certsOkFingerprint holds; after it the
     * route does not start and no connection is made. Example: 2027-03-31
     */
    public void setCertsOkUntil(String certsOkUntil) {
        this.certsOkUntil = certsOkUntil;
    }

    public String getPinnedCertificates() {
        return pinnedCertificates;
    }

    /**
     * SHA-256 of public keys (SubjectPublicKeyInfo), comma separated, as sha256/ and base64 or in hexadecimal. One of them
     * must be in the server's verified chain, besides everything else that is verified; survives a renewal with the same
     * key. Example: sha256/uIHJrhiLAz1Mg4qDpfLYoKDVWw129JRDAGLKQ6aDoC0=
     */
    public void setPinnedCertificates(String pinnedCertificates) {
        this.pinnedCertificates = pinnedCertificates;
    }

    public String getKnownHosts() {
        return knownHosts;
    }

    /**
     * File in which servers are remembered by their public key: trust on first use, in place of chain, name and dates. The
     * first contact is logged as a warning, another key later is a failure. Example: /var/lib/kermit/known_hosts
     */
    public void setKnownHosts(String knownHosts) {
        this.knownHosts = knownHosts;
    }

    public String getHostnameVerification() {
        return hostnameVerification;
    }

    /**
     * Whether the certificate must be for the host of the endpoint: strict, or off, which still verifies the chain and
     * warns on every connection. Example: off
     */
    public void setHostnameVerification(String hostnameVerification) {
        this.hostnameVerification = hostnameVerification;
    }

    public String getCipherList() {
        return cipherList;
    }

    /**
     * TLS cipher suites that may be offered, comma separated, by their IANA names; TLS plans for whose version none is
     * named are left out. Example: TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384,TLS_AES_256_GCM_SHA384
     */
    public void setCipherList(String cipherList) {
        this.cipherList = cipherList;
    }

    public String getVerifyFile() {
        return verifyFile;
    }

    /**
     * PEM file with the certificates to trust, in place of the JVM's trust store; adds up with verifyDir and trustStore.
     * Example: /etc/kermit/partner-ca.pem
     */
    public void setVerifyFile(String verifyFile) {
        this.verifyFile = verifyFile;
    }

    public String getVerifyDir() {
        return verifyDir;
    }

    /**
     * Directory whose PEM files hold the certificates to trust, whatever their names; files without a certificate are
     * passed over, subdirectories not read. Adds up with verifyFile and trustStore. Example: /etc/kermit/authorities
     */
    public void setVerifyDir(String verifyDir) {
        this.verifyDir = verifyDir;
    }

    public String getTrustStore() {
        return trustStore;
    }

    /**
     * Key store file (PKCS12 or JKS, told apart by content) with the certificates to trust, in place of the JVM's. Adds up
     * with verifyFile and verifyDir. Example: /etc/kermit/partners.p12
     */
    public void setTrustStore(String trustStore) {
        this.trustStore = trustStore;
    }

    public String getTrustStorePassword() {
        return trustStorePassword;
    }

    /** Password of trustStore. Example: RAW(changeit) */
    public void setTrustStorePassword(String trustStorePassword) {
        this.trustStorePassword = trustStorePassword;
    }

    public String getRevocation() {
        return revocation;
    }

    /**
     * How revoked certificates of the server's chain are found: off; crl, each needs a current list in crlFile or crlDir;
     * ocsp, an answer stapled by the server must hold, and if there is none a warning is logged; require, each needs a list
     * or a stapled answer. Nothing is fetched. Example: require
     */
    public void setRevocation(String revocation) {
        this.revocation = revocation;
    }

    public String getCrlFile() {
        return crlFile;
    }

    /** File with revocation lists, PEM or DER; read at every connection. Example: /etc/kermit/partner-ca.crl */
    public void setCrlFile(String crlFile) {
        this.crlFile = crlFile;
    }

    public String getCrlDir() {
        return crlDir;
    }

    /** Directory whose files hold revocation lists, PEM or DER; read at every connection. Example: /etc/kermit/crls */
    public void setCrlDir(String crlDir) {
        this.crlDir = crlDir;
    }

    public String getClientCertificate() {
        return clientCertificate;
    }

    /**
     * PEM file with our own certificate, for servers that ask for one, followed by its issuers, which are sent along.
     * Example: /etc/kermit/client.pem
     */
    public void setClientCertificate(String clientCertificate) {
        this.clientCertificate = clientCertificate;
    }

    public String getClientKey() {
        return clientKey;
    }

    /**
     * PEM file with the key of clientCertificate, PKCS #8, encrypted or not; without it the key is looked for in the file of
     * clientCertificate. Example: /etc/kermit/client.key
     */
    public void setClientKey(String clientKey) {
        this.clientKey = clientKey;
    }

    public String getClientKeyPassword() {
        return clientKeyPassword;
    }

    /** Password of an encrypted clientKey. Example: RAW(changeit) */
    public void setClientKeyPassword(String clientKeyPassword) {
        this.clientKeyPassword = clientKeyPassword;
    }

    public String getKeyStore() {
        return keyStore;
    }

    /**
     * Key store file (PKCS12 or JKS) with our own certificate, its issuers and its key, in place of clientCertificate and
     * clientKey; the first key in it is used. Example: /etc/kermit/client.p12
     */
    public void setKeyStore(String keyStore) {
        this.keyStore = keyStore;
    }

    public String getKeyStorePassword() {
        return keyStorePassword;
    }

    /** Password of keyStore and of the key in it. Example: RAW(changeit) */
    public void setKeyStorePassword(String keyStorePassword) {
        this.keyStorePassword = keyStorePassword;
    }
}
