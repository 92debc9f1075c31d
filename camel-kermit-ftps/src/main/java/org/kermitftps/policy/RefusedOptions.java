package org.kermitftps.policy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a camel-ftp endpoint may say and this component refuses at the start: it would do nothing here, or something else
 * than it says. For people who change {@code ftps:} to {@code kermit-ftps:}.
 */
public final class RefusedOptions {

    /**
     * One option.
     *
     * @param option its name; with a dot at the end the beginning of all names it stands for
     * @param values which values are refused, in lower case; all of them if there are none
     * @param instead the options, or beginnings of options, to use in its place; none if it can only be left out
     * @param because why, and which value means the same
     */
    public record Row(String option, List<String> values, List<String> instead, String because) {

        boolean refuses(String name, String value) {
            boolean named = option.endsWith(".") ? name.startsWith(option) : name.equals(option);
            return named && (values.isEmpty() || values.contains(value.toLowerCase(Locale.ROOT)));
        }
    }

    /** All rows; of two that fit, the first counts. */
    public static final List<Row> TABLE = List.of(
            row(
                    "disableSecureDataChannelDefaults",
                    "dataProtectionLevel",
                    "=clear says openly that data go in clear text"),
            row("execPbsz", "autoEncryption", "PBSZ 0 is always sent under TLS, as RFC 4217 section 9 wants it"),
            row("execProt", "dataProtectionLevel", "=private is PROT P and the default, =clear is PROT C"),
            row("securityProtocol", "tlsProtocols", "for example =TLSv1.3,TLSv1.2; both are tried without it"),
            row("ftpClientKeyStoreParameters", "keyStore,keyStorePassword", "or PEM files with clientCertificate"),
            row("ftpClient.keyStore.", "keyStore,keyStorePassword", "or PEM files with clientCertificate"),
            row("ftpClientTrustStoreParameters", "trustStore,trustStorePassword", "or PEM files with verifyFile"),
            row("ftpClient.trustStore.", "trustStore,trustStorePassword", "or PEM files with verifyFile"),
            row("ftpClientConfigParameters.", "ftpClientConfig.", "camel-ftp loses entries that are written so"),
            row("ftpClient.authValue", "authType", "for example =ssl,tls"),
            row("ftpClient.enabledProtocols", "tlsProtocols", "for example =TLSv1.3,TLSv1.2"),
            row("ftpClient.enabledCipherSuites", "cipherList", "IANA names, separated by commas"),
            row("ftpClient.endpointCheckingEnabled", "hostnameVerification", "names are checked unless it is =off"),
            row("ftpClient.hostnameVerifier", "hostnameVerification", "names are checked unless it is =off"),
            row("ftpClient.trustManager", "verifyFile,trustStore", "or pinnedCertificates, knownHosts"),
            row("ftpClient.keyManager", "clientCertificate,keyStore", "PEM or PKCS12"),
            row("ftpClient.needClientAuth", "clientCertificate", "it is the server that asks for a certificate"),
            row("ftpClient.wantClientAuth", "clientCertificate", "it is the server that asks for a certificate"),
            row("ftpClient.useEPSVwithIPv4", "epsv", "EPSV is asked first unless it is =off"),
            row("ftpClient.ipAddressFromPasvResponse", "pasvAddress", "=reply follows the address of the 227"),
            row("ftpClient.passiveNatWorkaround", "pasvAddress", "=control is the default, =reply follows the 227"),
            row("ftpClient.passiveNatWorkaroundStrategy", "pasvAddress", "=control is the default"),
            row("ftpClient.autodetectUTF8", "", "it sends FEAT in clear text before AUTH; names are UTF-8 without it"),
            row("ftpClient.tcpNoDelay", "", "TCP_NODELAY is set on every connection"),
            row("ftpClient.keepAlive", "controlKeepAlive", "TCP keep-alive is on; that one sends NOOPs"),
            row("ftpClient.defaultPort", "port", "it is the port of the URI that counts"),
            row("ftpClient.restartOffset", "resumeDownload", "an offset is that of one file"),
            row("keepLastModified", "", "camel-ftp sends nothing for it; on the way down see dates"),
            new Row(
                    "readLock",
                    List.of("markerfile", "filelock"),
                    List.of("readLock"),
                    "camel-ftp has no such lock and reads without any; =changed or =rename lock"),
            new Row(
                    "readLock",
                    List.of("idempotent", "idempotent-changed", "idempotent-rename"),
                    List.of("idempotentRepository"),
                    "camel-ftp has no such lock and reads without any; with idempotent=true, and readLock=changed"),
            row("readLockMarkerFile", "readLock", "there are no marker files over FTP; =changed or =rename lock"),
            row("readLockDeleteOrphanLockFiles", "readLock", "there are no marker files over FTP"),
            row("readLockRemoveOnCommit", "idempotentRepository", "it belongs to a lock that camel-ftp does not have"),
            row(
                    "readLockRemoveOnRollback",
                    "idempotentRepository",
                    "it belongs to a lock that camel-ftp does not have"));

    private RefusedOptions() {}

    /** The row that refuses an option with this value. */
    public static Optional<Row> of(String option, String value) {
        return TABLE.stream().filter(row -> row.refuses(option, value)).findFirst();
    }

    private static Row row(String option, String instead, String because) {
        return new Row(option, List.of(), instead.isEmpty() ? List.of() : List.of(instead.split(",")), because);
    }
}
