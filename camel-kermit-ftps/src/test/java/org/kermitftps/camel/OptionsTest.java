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
import org.kermitftps.policy.TlsPlan;
import org.kermitftps.wire.WireSettings;

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
            authType=srp                                | KFTPS-101 | never standardised
            authType=tls,gssapi-krb5                    | KFTPS-110 | authType=automatic
            authType=tls,tls-p                          | KFTPS-101 | tls includes tls-p
            commandProtectionLevel=strong               | KFTPS-101 | clear, safe, confidential, private
            dataProtectionLevel=none                    | KFTPS-101 | clear, safe, confidential, private
            tlsProtocols=SSLv3                          | KFTPS-101 | TLSv1.2, TLSv1.3
            tlsProtocols=TLSv1.3,TLSv1                  | KFTPS-106 | legacyTls=true
            tlsProtocols=SSLv3&legacyTls=true           | KFTPS-101 | TLSv1.2, TLSv1.3 (with legacyTls=true also TLSv1.1, TLSv1)
            tlsEngine=legacy                            | KFTPS-102 | legacy wants legacyTls=true
            cipherList=TLS_RSA_WITH_AES_128_CBC_SHA     | KFTPS-106 | RSA key exchange
            tlsSessionReuse=maybe                       | KFTPS-101 | auto, required, off
            requireCloseNotify=maybe                    | KFTPS-101 | auto, true, false
            tlsEngine=openssl                           | KFTPS-101 | auto, bc, jdk
            tlsEngine=bc&tlsProtocols=TLSv1.3           | KFTPS-102 | TLSv1.2
            type=morse                                  | KFTPS-101 | binary, text, auto, system
            type=tenex                                  | KFTPS-116 | type=binary
            type=ebcdic                                 | KFTPS-117 | type=text
            type=auto&fileScanSize=-1                   | KFTPS-101 | 0 and more
            type=auto&textPatterns=*.{c                 | KFTPS-101 | [Mm]akefile
            type=auto&binaryPatterns=[a                 | KFTPS-101 | *.{c,h}
            type=auto&binary=true                       | KFTPS-102 | leave binary out
            type=auto&resumeDownload=true&localWorkDirectory=/tmp | KFTPS-102 | use type=binary
            serverProfile=vms                           | KFTPS-101 | none, zos
            serverProfile=zos&uploadInPlace=true        | KFTPS-102 | as file name: 'HLQ.CLAIMS.IN'
            lineEnd=cr                                  | KFTPS-101 | lf, crlf, native
            unmappable=ignore                           | KFTPS-101 | fail, replace
            unmappable=replace                          | KFTPS-102 | localCharset
            serverCharset=latin-99                      | KFTPS-101 | ISO-8859-1
            serverCharset=UTF-16                        | KFTPS-101 | ASCII
            serverCharset=IBM037                        | KFTPS-101 | EBCDIC itself
            type=text&localCharset=,,                   | KFTPS-101 | UTF-8
            localCharset=UTF-8                          | KFTPS-102 | type=text or type=auto
            type=text&localCharset=UTF-8&charset=UTF-8  | KFTPS-102 | leave charset out
            serverCharset=UTF-8&ftpClient.controlEncoding=UTF-8 | KFTPS-102 | leave the second out
            serverCharset=ISO-8859-1&utf8Opts=true      | KFTPS-102 | leave one out
            rateLimit=fast                              | KFTPS-101 | bytes per second as 500k
            rateLimit=500kB/s                           | KFTPS-101 | bytes per second as 500k
            rateLimit=-1                                | KFTPS-101 | or 0 for none
            rateLimit=500                               | KFTPS-101 | at least 1k
            errorAction=stop                            | KFTPS-101 | proceed, quit
            connections=0                               | KFTPS-101 | 1 and more
            connectionCeiling=-1                        | KFTPS-101 | 0 for none
            connectionIdleTimeout=-1                    | KFTPS-101 | 0 for never
            borrowTimeout=-1                            | KFTPS-101 | 0 for no waiting
            transactionLogFormat=csv                    | KFTPS-101 | xferlog, brief, verbose, json
            transactionLog=/nowhere/transfers.log       | KFTPS-126 | /nowhere/transfers.log
            serverTimeOffset=5h                         | KFTPS-101 | [+-]hh[:mm[:ss]]
            serverTimeOffset=24:00                      | KFTPS-101 | below 24 hours
            permissions=yes                             | KFTPS-101 | off, on, auto
            permissions=on&chmod=640                    | KFTPS-102 | leave one out
            filenames=dos                               | KFTPS-101 | literal, converted, auto
            asName=a.txt&fileName=b.txt                 | KFTPS-102 | leave one out
            convertInbound=true&download=false          | KFTPS-102 | download=false
            uniqueServerNames=true&fileExist=Fail       | KFTPS-102 | leave fileExist out
            uniqueServerNames=true&fileExist=Append     | KFTPS-102 | leave fileExist out
            uniqueServerNames=true&update=true          | KFTPS-102 | update, recover or uploadCollision
            uniqueServerNames=true&recover=true         | KFTPS-102 | update, recover or uploadCollision
            uniqueServerNames=true&uploadCollision=backup | KFTPS-102 | update, recover or uploadCollision
            uniqueServerNames=true&tempPrefix=x         | KFTPS-102 | tempPrefix
            uniqueServerNames=true&doneFileName=x.done  | KFTPS-102 | doneFileName
            uniqueServerNames=true&checksumFileAlgorithm=SHA-256 | KFTPS-102 | verifyTransfer
            handshakeTimeout=0                          | KFTPS-101 | above 0
            certsOkFingerprint=1234                     | KFTPS-101 | SHA-256
            verifyFile=%00                              | KFTPS-101 | name of a file
            knownHosts=a%00b                            | KFTPS-101 | name of a file
            clientCertificate=%00                       | KFTPS-101 | name of a file
            certsOkFingerprint=12                       | KFTPS-101 | certsOkFingerprint
            verifyFile=does/not/exist.pem               | KFTPS-104 | does/not/exist.pem
            verifyDir=does/not/exist                    | KFTPS-104 | does/not/exist
            trustStore=does/not/exist.p12               | KFTPS-104 | does/not/exist.p12
            trustStorePassword=changeit                 | KFTPS-102 | without trustStore
            certsOk=true&certsOkUntil=next&username=a   | KFTPS-101 | 2027-03-31
            certsOk=true&certsOkUntil=2024-03-31        | KFTPS-409 | certsOkUntil=2024-03-31
            certsOkUntil=2099-03-31                     | KFTPS-102 | certsOk or certsOkFingerprint
            pinnedCertificates=1234                     | KFTPS-101 | 64 hex digits
            hostnameVerification=maybe                  | KFTPS-101 | strict, off
            cipherList=RC4-SHA                          | KFTPS-101 | IANA names
            cipherList=TLS_AES_128_GCM_SHA256&tlsProtocols=TLSv1.2 | KFTPS-102 | jdk/TLSv1.2
            knownHosts=does/not/exist                   | KFTPS-412 | does/not/exist
            knownHosts=hosts&certsOk=true               | KFTPS-102 | in place of verification
            clientCertificate=does/not/exist.pem        | KFTPS-105 | does/not/exist.pem
            keyStore=does/not/exist.p12                 | KFTPS-105 | does/not/exist.p12
            clientCertificate=a.pem&keyStore=b.p12      | KFTPS-102 | leave one out
            clientKey=a.key                             | KFTPS-102 | without clientCertificate
            clientKeyPassword=a                         | KFTPS-102 | without clientCertificate
            keyStorePassword=a                          | KFTPS-102 | without keyStore
            verify=maybe                                | KFTPS-101 | accepted: peer, none
            verify=none&verifyFile=a.pem                | KFTPS-102 | set verify=peer
            verify=no&verifyDir=authorities             | KFTPS-102 | set verify=peer
            verify=none&trustStore=a.p12                | KFTPS-102 | set verify=peer
            verify=none&certsOkFingerprint=1234         | KFTPS-102 | set verify=peer
            verify=none&knownHosts=hosts                | KFTPS-102 | in place of verification
            verify=none&revocation=ocsp                 | KFTPS-102 | there is none
            revocation=soft                             | KFTPS-101 | off, crl, ocsp, require
            revocation=ocsp&crlFile=a.crl               | KFTPS-102 | revocation=require
            revocation=require&crlFile=not/there.crl    | KFTPS-415 | not/there.crl
            revocation=require&knownHosts=hosts         | KFTPS-102 | there is none
            revocation=crl                              | KFTPS-102 | without crlFile or crlDir
            revocation=crl&crlFile=does/not/exist.crl   | KFTPS-415 | does/not/exist.crl
            revocation=crl&crlDir=crls&certsOk=true     | KFTPS-102 | there is none
            crlDir=crls                                 | KFTPS-102 | revocation=crl
            anonymous=true&username=joe                 | KFTPS-102 | username=joe
            dataConnection=both                         | KFTPS-101 | passive, active, auto
            dataConnection=passive&passiveMode=false    | KFTPS-102 | dataConnection=auto
            epsv=maybe                                  | KFTPS-101 | auto, off, only
            listing=dir                                 | KFTPS-101 | auto, mlsd, list, nlst
            listing=nlst&recursive=true                 | KFTPS-102 | listing=auto
            listing=nlst&readLock=changed               | KFTPS-102 | listing=auto
            listing=nlst&fastExistsCheck=true           | KFTPS-102 | listing=auto
            after=soon                                  | KFTPS-101 | -3days
            before=2026-02-30                           | KFTPS-101 | before=2026-02-30
            notAfter=31.01.2026                         | KFTPS-101 | 2026-01-31
            notBefore=-3                                | KFTPS-101 | yesterday
            largerThan=ten                              | KFTPS-101 | 10k
            smallerThan=1.5M                            | KFTPS-101 | 10k
            largerThan=10&smallerThan=11                | KFTPS-102 | no file has such a size
            smallerThan=0                               | KFTPS-102 | no file has such a size
            except={a                                   | KFTPS-101 | *.tmp
            match=,                                     | KFTPS-101 | *.tmp
            listFile=%20                                | KFTPS-101 | a local file
            listFile=a&useList=false&recursive=true     | KFTPS-102 | leave useList out
            listFile=a&useList=false&readLock=changed   | KFTPS-102 | leave useList out
            listFile=a&useList=false&fileName=b         | KFTPS-102 | leave one out
            failOnEmpty=true&sendEmptyMessageWhenIdle=true | KFTPS-102 | leave one out
            listing=mlsd&fastExistsCheck=true           | KFTPS-102 | listing=auto
            listType=binary                             | KFTPS-101 | current, text
            epsv=only&pasvAddress=reply                 | KFTPS-102 | epsv=off
            activeExternalAddress=ftp.example.org       | KFTPS-101 | 203.0.113.7
            activeExternalAddress=300.1.1.1             | KFTPS-101 | 203.0.113.7
            controlKeepAlive=-1                         | KFTPS-101 | seconds
            noopAfterIdle=-1                            | KFTPS-101 | milliseconds
            pipelining=on                               | KFTPS-101 | auto
            concurrentTransfers=0                       | KFTPS-119 | for example 4
            concurrentTransfers=65                      | KFTPS-119 | 1 to 64
            transferOrder=first                         | KFTPS-101 | any, listed
            skipUnchangedFor=-1                         | KFTPS-101 | for example 900000
            skipUnchangedFor=86400001                   | KFTPS-101 | up to 24 hours
            skipUnchangedFor=1&recursive=true           | KFTPS-124 | nothing of those below it
            skipUnchangedFor=1&stepwise=true            | KFTPS-124 | from where the connection is
            skipUnchangedFor=1&useList=false&fileName=a | KFTPS-124 | nothing is listed
            skipUnchangedFor=1&fileName=a               | KFTPS-124 | another at each poll
            skipUnchangedFor=1&listFile=a               | KFTPS-124 | other files at each poll
            skipUnchangedFor=1&idempotentKey=a          | KFTPS-124 | overwritten, with another size
            skipUnchangedFor=1&notAfter=20260101        | KFTPS-124 | comes of age
            skipUnchangedFor=1&largerThan=1             | KFTPS-124 | a file that grows
            skipUnchangedFor=1&filterFile=true          | KFTPS-124 | use include, exclude
            skipUnchangedFor=1&failOnEmpty=true         | KFTPS-124 | must say why
            concurrentTransfers=2&stepwise=true         | KFTPS-121 | leave stepwise out
            concurrentTransfers=2&transferOrder=listed&streamDownload=true | KFTPS-121 | transferOrder=any
            concurrentTransfers=4&activePortRange=5000-5002 | KFTPS-121 | make it wider
            concurrentTransfers=6&connectionCeiling=4   | KFTPS-121 | take concurrentTransfers=5 or less
            verifyTransfer=sha256                       | KFTPS-101 | none, size, best, hash
            verifyTransfer=hash&fileExist=Append        | KFTPS-102 | fileExist=Append
            verifyTransfer=best&resumeDownload=true     | KFTPS-102 | resumeDownload
            uploadCollision=keep                        | KFTPS-101 | backup, rename, discard, update, dates-differ
            uploadCollision=backup&fileExist=Ignore     | KFTPS-102 | leave fileExist out
            uploadCollision=backup&tempPrefix=x         | KFTPS-102 | tempPrefix
            uploadCollision=rename&uploadInPlace=true   | KFTPS-102 | leave uploadInPlace out
            uploadCollision=discard&doneFileName=a      | KFTPS-102 | use fileExist
            update=true&checksumFileAlgorithm=sha256    | KFTPS-102 | checksumFileAlgorithm
            update=true&uploadCollision=backup          | KFTPS-102 | update is uploadCollision=update
            update=true&fileExist=Append                | KFTPS-102 | update=true and fileExist
            moveCollision=keep                          | KFTPS-101 | overwrite, backup
            recoverBy=stor                              | KFTPS-101 | append, restart
            recoverBy=restart                           | KFTPS-102 | without recover=true
            recover=true&fileExist=Append               | KFTPS-102 | two parts
            recover=true&tempFileName=x                 | KFTPS-102 | tempFileName
            recover=true&stepwise=true                  | KFTPS-102 | stepwise=true
            recover=true&uploadInPlace=true&fileExist=Ignore | KFTPS-102 | leave uploadInPlace out
            recover=true&uploadInPlace=true&fileExist=Fail | KFTPS-102 | leave uploadInPlace out
            recover=true&uploadInPlace=true&uploadCollision=discard | KFTPS-102 | leave uploadInPlace out
            recover=true&uploadInPlace=true&update=true | KFTPS-102 | leave uploadInPlace out
            tempPrefix=x&eagerDeleteTargetFile=false&fileExist=Ignore | KFTPS-102 | leave eagerDeleteTargetFile out
            tempPrefix=x&eagerDeleteTargetFile=false&fileExist=Fail | KFTPS-102 | leave eagerDeleteTargetFile out
            tempFileName=x&eagerDeleteTargetFile=false&fileExist=Move&moveExisting=old | KFTPS-102 | looked for too late
            fileExist=Append&checksumFileAlgorithm=md5  | KFTPS-102 | what was appended
            filenames=converted&doneFileName=x.done     | KFTPS-102 | use filenames=literal
            filenames=auto&checksumFileAlgorithm=md5    | KFTPS-102 | use filenames=literal
            recover=true&type=text                      | KFTPS-102 | line ends
            recover=true&verifyTransfer=none            | KFTPS-102 | verifyTransfer=size
            pasvAddress=private                         | KFTPS-101 | control, reply
            httpProxy=a&socksProxy=b                    | KFTPS-102 | httpProxy and socksProxy; leave one
            httpProxy=a&ftpProxy=b                      | KFTPS-102 | httpProxy and ftpProxy
            httpProxy=a:0                               | KFTPS-101 | httpProxy=proxy.example.org:3128
            httpProxy=http://a:3128                     | KFTPS-101 | httpProxy=proxy.example.org:3128
            socksProxy=a:65536                          | KFTPS-101 | socksProxy=proxy.example.org:1080
            socksProxy=::1                              | KFTPS-101 | host or host:port
            socksProxy=joe:hush@a                       | KFTPS-101 | credentials are proxyUsername
            httpProxy=a&passiveMode=false               | KFTPS-102 | connect to the proxy
            socksProxy=a&dataConnection=active          | KFTPS-102 | connect to the proxy
            httpProxy=a&proxyUsername=joe               | KFTPS-102 | need each other
            httpProxy=a&proxyUsername=j:j&proxyPassword=x | KFTPS-101 | no colon
            proxyUsername=joe&proxyPassword=x           | KFTPS-102 | without httpProxy or socksProxy
            ftpProxy=a&proxyUsername=joe&proxyPassword=x | KFTPS-102 | only httpProxy and socksProxy
            ftpProxy=a&sendHost=true                    | KFTPS-102 | HOST
            ftpProxy=a&implicit=true                    | KFTPS-102 | AUTH
            ftpClient=#stock                            | KFTPS-102 | KermitFtpClient
            type=text&binary=true                       | KFTPS-102 | leave binary out
            binary=true&type=system                     | KFTPS-102 | leave binary out
            checksumFileAlgorithm=SHA_256               | KFTPS-101 | SHA-256
            checksumFileAlgorithm=SHA-512/256           | KFTPS-101 | SHA-512
            execProt=P                                  | KFTPS-114 | dataProtectionLevel
            readLock=markerFile                         | KFTPS-114 | =changed
            ftpClient.trustStore.password=a             | KFTPS-114 | trustStorePassword
            ftpClient.fileType=2                        | KFTPS-115 | ftpClient.fileType
            ftpClientConfig.serverTimeZone=UTC          | KFTPS-115 | ftpClientConfig.serverTimeZone
            localDirectory=in&collision=ask             | KFTPS-101 | accepted: backup, rename, append, overwrite, discard, update, dates-differ
            localDirectory=in&incomplete=perhaps        | KFTPS-101 | accepted: auto, keep, discard
            localDirectory=in&localWorkDirectory=work   | KFTPS-102 | leave localWorkDirectory out
            localDirectory=in&convertInbound=true&delete=true&collision=overwrite    | KFTPS-102 | use collision=backup
            localDirectory=in&convertInbound=true&delete=true&collision=update       | KFTPS-102 | use collision=backup
            localDirectory=in&convertInbound=true&delete=true&collision=dates-differ | KFTPS-102 | use collision=backup
            localDirectory=in&streamDownload=true       | KFTPS-102 | leave streamDownload out
            localDirectory=in&spoolThreshold=0          | KFTPS-102 | leave spoolThreshold out
            streamDownload=true&spoolThreshold=0        | KFTPS-102 | leave spoolThreshold out
            streamDownload=true&stepwise=true           | KFTPS-102 | leave stepwise out
            collision=backup                            | KFTPS-102 | without localDirectory
            incomplete=keep                             | KFTPS-102 | without localDirectory
            recover=true&resumeDownload=true            | KFTPS-102 | leave resumeDownload out
            recover=true&localDirectory=in&incomplete=discard | KFTPS-102 | use incomplete=keep
            """)
    void refusesNonsenseAtTheStart(String options, String code, String remedy) {
        context.getRegistry().bind("stock", new FTPClient());

        assertThatThrownBy(() -> context.getEndpoint("kermit-ftps:localhost/in?" + options))
                .hasStackTraceContaining(code)
                .hasStackTraceContaining(remedy);
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
}
