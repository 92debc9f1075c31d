package org.kermitftps.camel;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values and pairs of the options of content, names and transfers that make no sense. */
class TransferNonsenseTest extends NonsenseTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
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
            ftpClient=#stock                            | KFTPS-102 | KermitFtpClient
            type=text&binary=true                       | KFTPS-102 | leave binary out
            binary=true&type=system                     | KFTPS-102 | leave binary out
            checksumFileAlgorithm=SHA_256               | KFTPS-101 | SHA-256
            checksumFileAlgorithm=SHA-512/256           | KFTPS-101 | SHA-512
            ftpClient.fileType=2                        | KFTPS-115 | ftpClient.fileType
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
    void areRefusedAtTheStart(String options, String code, String remedy) {
        refuses(options, code, remedy);
    }
}
