package org.kermitftps.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.camel.util.json.JsonObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.kermitftps.policy.KermitDefaults;

/** What an option is when nobody says anything: safe, and where it is unlike Kermit, said so. */
class OptionDefaultsTest {

    private static final Map<String, JsonObject> OPTIONS = Metadata.ours().options();

    /** Options whose absence means something, so that they have no default. */
    private static final List<String> WITHOUT_DEFAULT = List.of(
            "certsOkFingerprint",
            "certsOkUntil",
            "pinnedCertificates",
            "knownHosts",
            "cipherList",
            "verifyFile",
            "verifyDir",
            "trustStore",
            "trustStorePassword",
            "crlFile",
            "crlDir",
            "clientCertificate",
            "clientKey",
            "clientKeyPassword",
            "keyStore",
            "keyStorePassword",
            "sslContextParameters",
            "tlsProtocols",
            "after",
            "before",
            "notAfter",
            "notBefore",
            "largerThan",
            "smallerThan",
            "except",
            "match",
            "dotFiles",
            "listFile",
            "activeExternalAddress",
            "asName",
            "httpProxy",
            "socksProxy",
            "ftpProxy",
            "proxyUsername",
            "proxyPassword",
            "localDirectory",
            "eagerDeleteTargetFile",
            "textPatterns",
            "binaryPatterns",
            "serverCharset",
            "localCharset",
            "transactionLog",
            "serverRenameTo",
            "serverMoveTo",
            "renameTo",
            "moveTo");

    @ParameterizedTest
    @MethodSource("org.kermitftps.docs.MetadataTest#described")
    void hasADefaultUnlessItsAbsenceMeansSomething(String name) {
        assertThat(OPTIONS.get(name).containsKey("defaultValue")).isEqualTo(!WITHOUT_DEFAULT.contains(name));
    }

    @ParameterizedTest
    @CsvSource({
        "passiveMode, true",
        "binary, true",
        "stepwise, false",
        "throwExceptionOnConnectFailed, true",
        "type, binary",
        "setServerDates, false",
        "serverTimeOffset, +00:00",
        "permissions, off",
        "listType, current",
        "listing, auto",
        "filenames, literal",
        "uniqueServerNames, false",
        "convertInbound, false",
        "uploadInPlace, false",
        "verifyTransfer, size",
        "uploadCollision, file-exist",
        "update, false",
        "recover, false",
        "recoverBy, append",
        "moveCollision, overwrite",
        "authType, automatic",
        "implicit, false",
        "implicitProt, true",
        "sendHost, false",
        "anonymous, false",
        "noInit, true",
        "kermitCompat, false",
        "autoAuthentication, true",
        "autoEncryption, true",
        "autoLogin, true",
        "commandProtectionLevel, private",
        "dataProtectionLevel, private",
        "clearTextFallback, false",
        "verify, peer",
        "certsOk, false",
        "hostnameVerification, strict",
        "revocation, off",
        "tlsSessionReuse, auto",
        "tlsEngine, auto",
        "handshakeTimeout, 30000",
        "requireCloseNotify, auto",
        "dataConnection, auto",
        "epsv, auto",
        "pasvAddress, control",
        "lowDataPorts, false",
        "controlKeepAlive, 0",
        "noopAfterIdle, 30000",
        "pipelining, auto",
        "concurrentTransfers, 1",
        "transferOrder, any",
        "skipUnchangedFor, 0",
        "transactionLogFormat, json",
        "errorAction, proceed",
        "permanentFailureDelay, 300000"
    })
    void isSafeByDefault(String name, String expected) {
        assertThat(OPTIONS.get(name).get("defaultValue")).hasToString(expected);
    }

    @ParameterizedTest
    @FieldSource("org.kermitftps.policy.KermitDefaults#TABLE")
    void agreesWithTheTableOfKermitsDefaults(KermitDefaults.Row row) {
        JsonObject option = OPTIONS.get(row.option());

        assertThat(option.get("defaultValue")).hasToString(row.ours());
        assertThat(row.kermit()).isNotEqualTo(row.ours());
        List<String> values = option.getCollection("enum");
        if (values != null) {
            assertThat(values).contains(row.kermit());
        }
    }
}
