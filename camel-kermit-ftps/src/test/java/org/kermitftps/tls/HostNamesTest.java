package org.kermitftps.tls;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kermitftps.support.TestCertificates;

class HostNamesTest {

    @ParameterizedTest(name = "{0} for {1}")
    @CsvSource({
        "ftp.example.org, ftp.example.org, true",
        "ftp.example.org, FTP.Example.ORG, true",
        "ftp.example.org, ftp.example.org., true",
        "ftp.example.org, example.org, false",
        "ftp.example.org, ftp.example.org.evil.net, false",
        "*.example.org, ftp.example.org, true",
        "*.example.org, FTP.EXAMPLE.ORG, true",
        "*.example.org, a.b.example.org, false",
        "*.example.org, example.org, false",
        "*.example.org, .example.org, false",
        "*.org, example.org, false",
        "f*.example.org, ftp.example.org, false",
        "ftp.*.org, ftp.example.org, false",
        "xn--mller-kva.example.org, müller.example.org, true",
        "192.0.2.1, 192.0.2.1, true",
        "192.0.2.1, 192.0.2.2, false",
        "192.0.2.1, 999.0.2.1, false",
        "*.0.2.1, 192.0.2.1, false",
        "2001:db8::1, 2001:db8:0:0:0:0:0:1, true",
        "2001:db8::1, [2001:db8::1], true",
        "fe80::1, fe80::1%1, true",
        "2001:db8::1, 2001:db8::2, false",
    })
    void judgesAlternativeNames(String inCertificate, String host, boolean expected) {
        assertThat(HostNames.matches(
                        TestCertificates.selfSigned("CN=other", inCertificate).certificate(), host))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} for {1}")
    @CsvSource({
        "'CN=ftp.example.org', ftp.example.org, true",
        "'CN=*.example.org', ftp.example.org, true",
        "'CN=ftp.example.org,CN=other', ftp.example.org, true",
        "'CN=other,CN=ftp.example.org', ftp.example.org, false",
        "'CN=192.0.2.1', 192.0.2.1, false",
        "'O=ftp.example.org', ftp.example.org, false",
        "'CN=Example Certificate', localhost, false",
    })
    void looksAtTheCommonNameOnlyWithoutAlternativeNames(String subject, String host, boolean expected) {
        assertThat(HostNames.matches(TestCertificates.selfSigned(subject).certificate(), host))
                .isEqualTo(expected);
        assertThat(HostNames.matches(
                        TestCertificates.selfSigned(subject, "elsewhere.example.net")
                                .certificate(),
                        host))
                .isFalse();
    }
}
