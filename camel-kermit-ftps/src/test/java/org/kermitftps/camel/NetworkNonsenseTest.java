package org.kermitftps.camel;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values and pairs of the options of connections, proxies, listings and speed that make no sense. */
class NetworkNonsenseTest extends NonsenseTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            rateLimit=fast                              | KFTPS-101 | bytes per second as 500k
            rateLimit=500kB/s                           | KFTPS-101 | bytes per second as 500k
            rateLimit=-1                                | KFTPS-101 | or 0 for none
            rateLimit=500                               | KFTPS-101 | at least 1k
            errorAction=stop                            | KFTPS-101 | proceed, quit
            connections=four                            | KFTPS-101 | connections=four; accepted: a whole number
            connections=4x                              | KFTPS-101 | connections=4x; accepted: a whole number
            connections=99999999999                     | KFTPS-101 | connections=99999999999; accepted: a whole number
            soTimeout=5x                                | KFTPS-101 | soTimeout=5x; accepted: a whole number
            borrowTimeout=soon                          | KFTPS-101 | borrowTimeout=soon; accepted: a whole number, where it is milliseconds
            delay=1m5x                                  | KFTPS-101 | delay=1m5x; accepted: a whole number, where it is milliseconds
            timeout=                                    | KFTPS-101 | timeout=; accepted: a whole number
            soTimeout=30d                               | KFTPS-101 | soTimeout=30d; accepted: a whole number
            connections=+4                              | KFTPS-101 | accepted: a whole number
            delete=maybe                                | KFTPS-101 | delete=maybe; accepted: true or false
            fileExist=Sometimes                         | KFTPS-101 | Override, Append, Fail
            connections=0                               | KFTPS-101 | 1 to 64
            connections=65                              | KFTPS-101 | 1 to 64
            connectionCeiling=-1                        | KFTPS-101 | 0 for none
            connectionIdleTimeout=-1                    | KFTPS-101 | 0 for never
            borrowTimeout=-1                            | KFTPS-101 | 0 for no waiting
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
            skipUnchangedFor=1&doneFileName=done/${file:name} | KFTPS-124 | what comes there
            concurrentTransfers=2&stepwise=true         | KFTPS-121 | leave stepwise out
            concurrentTransfers=2&transferOrder=listed&streamDownload=true | KFTPS-121 | transferOrder=any
            concurrentTransfers=4&activePortRange=5000-5002 | KFTPS-121 | make it wider
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
            readLock=markerFile                         | KFTPS-114 | =changed
            ftpClientConfig.serverTimeZone=UTC          | KFTPS-115 | ftpClientConfig.serverTimeZone
            """)
    void areRefusedAtTheStart(String options, String code, String remedy) {
        refuses(options, code, remedy);
    }
}
