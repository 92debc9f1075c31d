package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.camel.impl.DefaultCamelContext;
import org.apache.commons.net.ftp.FTPClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nonsense fails the start, and the message names what would be right; everything camel-ftp knows is still known. */
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            authType=telepathy                          | KFTPS-101 | tls, ssl
            authType=kerberos4                          | KFTPS-101 | tls, ssl
            commandProtectionLevel=strong               | KFTPS-101 | clear, safe, confidential, private
            dataProtectionLevel=none                    | KFTPS-101 | clear, safe, confidential, private
            tlsProtocols=SSLv3                          | KFTPS-101 | TLSv1.2, TLSv1.3
            tlsProtocols=TLSv1.3,TLSv1                  | KFTPS-101 | TLSv1.2, TLSv1.3
            tlsSessionReuse=maybe                       | KFTPS-101 | auto, required, off
            tlsEngine=openssl                           | KFTPS-101 | auto, bc, jdk
            tlsEngine=bc&tlsProtocols=TLSv1.3           | KFTPS-102 | TLSv1.2
            type=ebcdic                                 | KFTPS-101 | binary, text
            filenames=dos                               | KFTPS-101 | literal, converted, auto
            handshakeTimeout=0                          | KFTPS-101 | above 0
            certsOkFingerprint=1234                     | KFTPS-101 | SHA-256
            verifyFile=does/not/exist.pem               | KFTPS-104 | does/not/exist.pem
            dataConnection=both                         | KFTPS-101 | passive, active, auto
            dataConnection=passive&passiveMode=false    | KFTPS-102 | dataConnection=auto
            epsv=maybe                                  | KFTPS-101 | auto, off, only
            epsv=only&pasvAddress=reply                 | KFTPS-102 | epsv=off
            activeExternalAddress=ftp.example.org       | KFTPS-101 | 203.0.113.7
            activeExternalAddress=300.1.1.1             | KFTPS-101 | 203.0.113.7
            controlKeepAlive=-1                         | KFTPS-101 | seconds
            pasvAddress=private                         | KFTPS-101 | control, reply
            ftpClient=#stock                            | KFTPS-102 | KermitFtpClient
            """)
    void refusesNonsenseAtTheStart(String options, String code, String remedy) {
        context.getRegistry().bind("stock", new FTPClient());

        assertThatThrownBy(() -> context.getEndpoint("kermit-ftps:localhost/in?" + options))
                .hasStackTraceContaining(code)
                .hasStackTraceContaining(remedy);
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
                "keepLastModified=true",
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
}
