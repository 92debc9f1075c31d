package org.kermitftps.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.util.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What tools, the option table and the other frameworks read about the component. */
class MetadataTest {

    private static final Map<String, JsonObject> OPTIONS = Metadata.ours().options();

    static Stream<String> ours() {
        Map<String, JsonObject> inherited = Metadata.ofCamelFtp().options();
        return OPTIONS.keySet().stream().filter(name -> !inherited.containsKey(name));
    }

    /** Options of camel-ftp that we describe anew because their default or meaning changed. */
    static Stream<String> described() {
        return Stream.concat(
                ours(),
                Stream.of(
                        "passiveMode", "binary", "stepwise", "throwExceptionOnConnectFailed", "eagerDeleteTargetFile"));
    }

    @Test
    void hasEveryOptionThatIsPromised() {
        assertThat(ours())
                .containsExactlyInAnyOrder(
                        "rateLimit",
                        "serverProfile",
                        "fileScanSize",
                        "textPatterns",
                        "binaryPatterns",
                        "lineEnd",
                        "serverCharset",
                        "localCharset",
                        "unmappable",
                        "utf8Opts",
                        "authType",
                        "implicit",
                        "implicitProt",
                        "sendHost",
                        "anonymous",
                        "anonymousPassword",
                        "noInit",
                        "kermitCompat",
                        "autoAuthentication",
                        "autoEncryption",
                        "autoLogin",
                        "commandProtectionLevel",
                        "dataProtectionLevel",
                        "clearTextFallback",
                        "verify",
                        "certsOk",
                        "certsOkFingerprint",
                        "certsOkUntil",
                        "pinnedCertificates",
                        "knownHosts",
                        "hostnameVerification",
                        "cipherList",
                        "verifyFile",
                        "verifyDir",
                        "trustStore",
                        "trustStorePassword",
                        "revocation",
                        "crlFile",
                        "crlDir",
                        "clientCertificate",
                        "clientKey",
                        "clientKeyPassword",
                        "keyStore",
                        "keyStorePassword",
                        "sslContextParameters",
                        "tlsProtocols",
                        "legacyTls",
                        "tlsSessionReuse",
                        "tlsEngine",
                        "handshakeTimeout",
                        "requireCloseNotify",
                        "type",
                        "dates",
                        "setServerDates",
                        "serverTimeOffset",
                        "permissions",
                        "listType",
                        "listing",
                        "after",
                        "before",
                        "notAfter",
                        "notBefore",
                        "largerThan",
                        "smallerThan",
                        "except",
                        "match",
                        "dotFiles",
                        "noBackupFiles",
                        "listFile",
                        "simulate",
                        "failOnEmpty",
                        "filenames",
                        "asName",
                        "uniqueServerNames",
                        "convertInbound",
                        "uploadInPlace",
                        "verifyTransfer",
                        "localDirectory",
                        "collision",
                        "incomplete",
                        "spoolThreshold",
                        "uploadCollision",
                        "update",
                        "recover",
                        "recoverBy",
                        "moveCollision",
                        "dataConnection",
                        "epsv",
                        "pasvAddress",
                        "lowDataPorts",
                        "controlKeepAlive",
                        "noopAfterIdle",
                        "pipelining",
                        "connections",
                        "connectionCeiling",
                        "connectionIdleTimeout",
                        "borrowTimeout",
                        "activeExternalAddress",
                        "concurrentTransfers",
                        "transferOrder",
                        "skipUnchangedFor",
                        "httpProxy",
                        "socksProxy",
                        "ftpProxy",
                        "proxyUsername",
                        "proxyPassword",
                        "transactionLog",
                        "transactionLogFormat",
                        "errorAction",
                        "serverRenameTo",
                        "serverMoveTo",
                        "renameTo",
                        "moveTo",
                        "permanentFailureDelay",
                        "verbose");
    }

    @Test
    void keepsEveryOptionOfCamelFtp() {
        assertThat(Metadata.ofCamelFtp().options()).hasSizeGreaterThan(100);
        assertThat(OPTIONS)
                .containsKeys(Metadata.ofCamelFtp().options().keySet().toArray(String[]::new));
    }

    @ParameterizedTest
    @MethodSource("described")
    void describesEveryOptionOfOursWithAnExample(String name) {
        String description = OPTIONS.get(name).getString("description");

        assertThat(OPTIONS.get(name).getString("label")).isNotBlank();
        assertThat(Metadata.withoutExample(description)).hasSizeGreaterThan(20).endsWith(".");
        assertThat(Metadata.example(description)).isNotBlank().doesNotContain(" ");
    }

    @ParameterizedTest
    @MethodSource("described")
    void takesItsExampleAndItsDefaultFromTheAcceptedValues(String name) {
        JsonObject option = OPTIONS.get(name);
        List<String> values = option.getCollection("enum");
        if (values == null) {
            assertThat(option.getString("type")).isIn("boolean", "string", "integer", "duration", "object");
        } else {
            assertThat(values)
                    .contains(Metadata.example(option.getString("description")), option.getString("defaultValue"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "username",
                "password",
                "account",
                "trustStorePassword",
                "clientKeyPassword",
                "keyStorePassword",
                "proxyUsername",
                "proxyPassword"
            })
    void masksCredentials(String name) {
        assertThat(OPTIONS.get(name).getBoolean("secret")).isTrue();
    }

    @Test
    void describesEveryHeader() {
        assertThat(Metadata.ours().headers())
                .containsKeys(
                        "KermitFtpSecurity",
                        "KermitFtpTlsVersion",
                        "KermitFtpTlsCipher",
                        "KermitFtpTlsEngine",
                        "KermitFtpResumed",
                        "KermitFtpMillis",
                        "KermitFtpBytes",
                        "KermitFtpLastModified",
                        "KermitFtpDateSet",
                        "KermitFtpOutcome",
                        "KermitFtpSha256",
                        "KermitFtpRecovered",
                        "KermitFtpSkipReason",
                        "KermitFtpCode",
                        "KermitFtpMessage",
                        "KermitFtpFailure",
                        "CamelFileNameProduced",
                        "CamelFtpReplyCode",
                        "CamelFtpReplyString")
                .allSatisfy((name, header) -> {
                    assertThat(header.getString("description")).isNotBlank();
                    assertThat(header.getString("javaType")).isNotBlank();
                });
    }
}
