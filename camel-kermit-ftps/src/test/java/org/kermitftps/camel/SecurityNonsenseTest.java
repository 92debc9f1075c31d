package org.kermitftps.camel;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values and pairs of the options of TLS, trust and login that make no sense. */
class SecurityNonsenseTest extends NonsenseTest {

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
            execProt=P                                  | KFTPS-114 | dataProtectionLevel
            ftpClient.trustStore.password=a             | KFTPS-114 | trustStorePassword
            """)
    void areRefusedAtTheStart(String options, String code, String remedy) {
        refuses(options, code, remedy);
    }
}
