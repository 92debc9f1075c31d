package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.fuzz.FuzzTarget;
import org.kermitftps.policy.DataMode;
import org.kermitftps.wire.DataModeMemory;
import org.kermitftps.wire.WireSettings;

/** Values of options: something that can be used, or a refusal with a code that names the option. */
class SecurityOptionsFuzzTest extends FuzzTarget {

    private static final CamelContext CONTEXT = new DefaultCamelContext();

    /** Files are looked for in a directory that does not exist. */
    private static final String NOWHERE = "no/such/directory/";

    private record Option(String name, BiConsumer<KermitFtpsConfiguration, String> set) {}

    private static final List<Option> OPTIONS = List.of(
            new Option("authType", KermitFtpsConfiguration::setAuthType),
            new Option("tlsProtocols", KermitFtpsConfiguration::setTlsProtocols),
            new Option("tlsEngine", KermitFtpsConfiguration::setTlsEngine),
            new Option("tlsSessionReuse", KermitFtpsConfiguration::setTlsSessionReuse),
            new Option("cipherList", KermitFtpsConfiguration::setCipherList),
            new Option("commandProtectionLevel", KermitFtpsConfiguration::setCommandProtectionLevel),
            new Option("dataProtectionLevel", KermitFtpsConfiguration::setDataProtectionLevel),
            new Option("hostnameVerification", KermitFtpsConfiguration::setHostnameVerification),
            new Option("revocation", KermitFtpsConfiguration::setRevocation),
            new Option("certsOkFingerprint", KermitFtpsConfiguration::setCertsOkFingerprint),
            new Option("pinnedCertificates", KermitFtpsConfiguration::setPinnedCertificates),
            new Option("certsOkUntil", (options, value) -> {
                options.setCertsOk(true);
                options.setCertsOkUntil(value);
            }),
            new Option("verifyFile", (options, value) -> options.setVerifyFile(NOWHERE + value)),
            new Option("verifyDir", (options, value) -> options.setVerifyDir(NOWHERE + value)),
            new Option("trustStore", (options, value) -> options.setTrustStore(NOWHERE + value)),
            new Option("knownHosts", (options, value) -> options.setKnownHosts(NOWHERE + value)),
            new Option("clientCertificate", (options, value) -> options.setClientCertificate(NOWHERE + value)),
            new Option("keyStore", (options, value) -> options.setKeyStore(NOWHERE + value)),
            new Option("dataConnection", KermitFtpsConfiguration::setDataConnection),
            new Option("epsv", KermitFtpsConfiguration::setEpsv),
            new Option("pasvAddress", KermitFtpsConfiguration::setPasvAddress),
            new Option("activeExternalAddress", KermitFtpsConfiguration::setActiveExternalAddress));

    @Override
    protected List<String> words() {
        return List.of(
                "\u0000",
                "\u0001",
                "\u0004",
                "\u0008",
                "\u000b",
                "\u000c",
                "\u0011",
                "\u0015",
                "tls",
                "ssl",
                "tls-p",
                "tls-c",
                "automatic",
                "gssapi-krb5",
                ",",
                " ",
                "TLSv1.2",
                "TLSv1.3",
                "private",
                "clear",
                "auto",
                "off",
                "crl",
                "jdk",
                "bc",
                "TLS_AES_128_GCM_SHA256",
                "2999-12-31",
                "2020-02-30",
                "+999999999-12-31",
                "1.2.3.4",
                "::1",
                "fe80::1%eth0",
                ":",
                "999",
                "ab".repeat(32));
    }

    @Override
    protected void feed(byte[] input) {
        if (input.length == 0) {
            return;
        }
        Option option = OPTIONS.get(Byte.toUnsignedInt(input[0]) % OPTIONS.size());
        KermitFtpsConfiguration options = new KermitFtpsConfiguration();
        options.setHost("localhost");
        option.set().accept(options, text(input).substring(1));
        try {
            WireSettings settings = new SecurityOptions(options, CONTEXT, Clock.systemUTC()).read();
            assertThat(settings.plans()).isNotEmpty();
            assertThat(settings.policy().mechanisms()).isNotEmpty().doesNotHaveDuplicates();
            DataMode mode = new NetworkOptions(options)
                    .read(new DataModeMemory(Clock.systemUTC()))
                    .mode();
            assertThat(mode).isNotNull();
        } catch (FtpsException e) {
            assertThat(e.failure().code()).matches("KFTPS-1\\d\\d|KFTPS-4\\d\\d");
            assertThat(e.getMessage()).contains(option.name());
        }
    }
}
