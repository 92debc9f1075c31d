package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kermitftps.content.TypeChoice;
import org.kermitftps.policy.TlsPlan;
import org.kermitftps.wire.WireSettings;

/** What options come to; everything camel-ftp knows is still known. */
class OptionsTest {

    private DefaultCamelContext context;

    @BeforeEach
    void startContext() {
        context = new DefaultCamelContext();
        context.start();
    }

    @AfterEach
    void stopContext() {
        context.stop();
    }

    @Test
    void leavesOutPlansWithoutASuiteOfTheCipherList() {
        WireSettings settings = context.getEndpoint(
                        "kermit-ftps:localhost/in?cipherList=TLS_AES_256_GCM_SHA384", KermitFtpsEndpoint.class)
                .wireSettings();

        assertThat(settings.plans()).extracting(TlsPlan::label).containsExactly("jdk/TLSv1.3");
        assertThat(settings.tls().cipherSuites()).containsExactly("TLS_AES_256_GCM_SHA384");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256 | bc/TLSv1.2 jdk/TLSv1.2",
                "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256 | bc/TLSv1.2 jdk/TLSv1.2 bctls/TLSv1.2 legacy/TLSv1.2"
                        + " legacy/TLSv1.1 legacy/TLSv1",
                "TLS_RSA_WITH_3DES_EDE_CBC_SHA | legacy/TLSv1.2 legacy/TLSv1.1 legacy/TLSv1"
            })
    void keepsThePlansThatKnowASuiteOfTheCipherList(String suite, String plans) {
        WireSettings settings = context.getEndpoint(
                        "kermit-ftps:localhost/in?legacyTls=true&cipherList=" + suite, KermitFtpsEndpoint.class)
                .wireSettings();

        assertThat(settings.plans()).extracting(TlsPlan::label).containsExactly(plans.split(" "));
    }

    @Test
    void refusesTwoKindsOfPinsThatCanOnlyContradict() {
        String hash = "ab".repeat(32);
        assertThatThrownBy(() -> context.getEndpoint(
                        "kermit-ftps:localhost/in?certsOkFingerprint=" + hash + "&pinnedCertificates=" + hash))
                .hasStackTraceContaining("KFTPS-102");
    }

    @Test
    void hasSafeDefaults() {
        KermitFtpsConfiguration defaults = context.getEndpoint("kermit-ftps:localhost/in", KermitFtpsEndpoint.class)
                .getConfiguration();

        assertThat(defaults.getDataProtectionLevel()).isEqualTo("private");
        assertThat(defaults.getCommandProtectionLevel()).isEqualTo("private");
        assertThat(defaults.isClearTextFallback()).isFalse();
        assertThat(defaults.isCertsOk()).isFalse();
        assertThat(defaults.isPassiveMode()).isTrue();
        assertThat(defaults.isBinary()).isTrue();
        assertThat(defaults.isStepwise()).isFalse();
        assertThat(defaults.isThrowExceptionOnConnectFailed()).isTrue();
    }

    @Test
    void understandsTheOptionsOfCamelFtp() {
        String options = String.join(
                "&",
                "binary=true",
                "charset=UTF-8",
                "disconnect=true",
                "doneFileName=${file:name}.ok",
                "fileName=a.txt",
                "passiveMode=true",
                "separator=UNIX",
                "transferLoggingLevel=DEBUG",
                "transferLoggingIntervalSeconds=5",
                "transferLoggingVerbose=false",
                "fastExistsCheck=false",
                "delete=false",
                "moveFailed=.error",
                "noop=true",
                "preMove=.busy",
                "preSort=true",
                "recursive=true",
                "resumeDownload=true",
                "streamDownload=false",
                "download=true",
                "handleDirectoryParserAbsoluteResult=false",
                "ignoreFileNotFoundOrPermissionError=false",
                "inProgressRepository=#none",
                "localWorkDirectory=target/work",
                "useList=true",
                "checksumFileAlgorithm=SHA-256",
                "fileExist=Override",
                "flatten=false",
                "jailStartingDirectory=true",
                "tempFileName=${file:name}.tmp",
                "allowNullBody=true",
                "chmod=640",
                "disconnectOnBatchComplete=true",
                "eagerDeleteTargetFile=false",
                "sendNoop=true",
                "activePortRange=34500-34599",
                "autoCreate=true",
                "bufferSize=65536",
                "connectTimeout=10000",
                "maximumReconnectAttempts=3",
                "reconnectDelay=1000",
                "soTimeout=300000",
                "siteCommand=UMASK 027",
                "stepwise=false",
                "throwExceptionOnConnectFailed=true",
                "timeout=30000",
                "antInclude=*.txt",
                "antExclude=*.tmp",
                "exclude=.*bad",
                "include=.*",
                "idempotent=true",
                "maxDepth=3",
                "maxMessagesPerPoll=10",
                "minDepth=1",
                "readLock=changed",
                "readLockTimeout=20000",
                "shuffle=false",
                "sortBy=file:name",
                "delay=500",
                "initialDelay=1000",
                "greedy=false",
                "backoffMultiplier=2",
                "backoffErrorThreshold=3",
                "account=RAW(cost centre)",
                "username=joe",
                "password=RAW(a&b)",
                "ftpClient.dataTimeout=30000",
                "ftpClient.controlEncoding=ISO-8859-1",
                "ftpClientConfig.serverTimeZoneId=Europe/London",
                "ftpClientParameters.listHiddenFiles=true");

        context.getRegistry()
                .bind(
                        "none",
                        org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository
                                .memoryIdempotentRepository());
        KermitFtpsEndpoint endpoint =
                context.getEndpoint("kermit-ftps:localhost:2121/in?" + options, KermitFtpsEndpoint.class);

        assertThat(endpoint.getConfiguration().getPort()).isEqualTo(2121);
        assertThat(endpoint.getConfiguration().getAccount()).isEqualTo("cost centre");
        assertThat(endpoint.getConfiguration().getActivePortRange()).isEqualTo("34500-34599");
        assertThat(endpoint.getConfiguration().getChmod()).isEqualTo("640");
    }

    /** A hundred partners would have Kermit's lists a hundred times. */
    @Test
    void sharesKermitsListsOfNamesAmongEndpoints() {
        TypeChoice one = choice("kermit-ftps:localhost/in?type=auto");
        TypeChoice other = choice("kermit-ftps:localhost/out?type=auto");

        assertThat(other.text()).isSameAs(one.text());
        assertThat(other.binary()).isSameAs(one.binary());
    }

    private TypeChoice choice(String uri) {
        return context.getEndpoint(uri, KermitFtpsEndpoint.class)
                .options()
                .content()
                .choice();
    }
}
