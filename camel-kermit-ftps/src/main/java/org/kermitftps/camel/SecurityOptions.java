package org.kermitftps.camel;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.OptionFailure;
import org.kermitftps.policy.AuthMechanism;
import org.kermitftps.policy.CloseNotify;
import org.kermitftps.policy.ProtectionLevel;
import org.kermitftps.policy.SecurityPolicy;
import org.kermitftps.policy.SessionReuse;
import org.kermitftps.policy.TlsEngineName;
import org.kermitftps.policy.TlsPlan;
import org.kermitftps.policy.TlsPlans;
import org.kermitftps.proxy.ProxySettings;
import org.kermitftps.tls.TlsSettings;
import org.kermitftps.wire.WireSettings;

/** Reads the security options of a configuration and refuses values that make no sense, naming the good ones. */
final class SecurityOptions {

    private static final Set<String> PROTOCOLS = Set.of(TlsPlans.TLS12, TlsPlans.TLS13);
    private static final Set<String> OLD_PROTOCOLS = Set.of(TlsPlans.TLS10, TlsPlans.TLS11);

    private final KermitFtpsConfiguration options;
    private final CamelContext context;
    private final Clock clock;

    SecurityOptions(KermitFtpsConfiguration options, CamelContext context, Clock clock) {
        this.options = options;
        this.context = context;
        this.clock = clock;
    }

    /**
     * Everything a client needs, checked.
     *
     * @throws FtpsException of the 1xx codes
     */
    WireSettings read() throws FtpsException {
        JsseMaterial material = JsseMaterial.of(options.getSslContextParameters(), context);
        ProxySettings proxy = new ProxyOptions(options).ftp();
        // An FTP proxy is the server, for TLS and for what is remembered: it answers AUTH, EPSV and every transfer.
        return new WireSettings(
                proxy == null ? options.getHost() : proxy.host(),
                proxy == null ? options.getPort() : proxy.port(),
                policy(),
                plans(material),
                tls(material),
                options.isVerbose());
    }

    private SecurityPolicy policy() throws FtpsException {
        return new SecurityPolicy(
                options.isImplicit(),
                options.isAutoAuthentication(),
                options.isAutoEncryption(),
                options.getImplicitProt(),
                AuthMechanism.parse(options.getAuthType()),
                ProtectionLevel.parse("commandProtectionLevel", options.getCommandProtectionLevel()),
                ProtectionLevel.parse("dataProtectionLevel", options.getDataProtectionLevel()),
                options.isClearTextFallback());
    }

    private List<TlsPlan> plans(JsseMaterial material) throws FtpsException {
        String engine = options.getTlsEngine();
        TlsEngineName pinned =
                engine.equalsIgnoreCase("auto") ? null : oneOf(TlsEngineName.class, "tlsEngine", engine, "auto");
        List<String> protocols = options.getTlsProtocols() == null ? material.protocols() : protocols();
        List<TlsPlan> plans = TlsPlans.allowed(pinned, protocols, options.isLegacyTls());
        if (plans.isEmpty()) {
            throw new FtpsException(
                    OptionFailure.OPTION_CONFLICT,
                    "tlsEngine=" + engine + " cannot speak " + protocols
                            + " here; bc and bctls are used for TLSv1.2 only, legacy wants legacyTls=true");
        }
        return options.getCipherList() == null ? plans : served(plans, suites());
    }

    private List<String> suites() throws FtpsException {
        return CipherSuites.parse(options.getCipherList(), options.isLegacyTls());
    }

    private static List<TlsPlan> served(List<TlsPlan> plans, List<String> suites) throws FtpsException {
        List<TlsPlan> served =
                plans.stream().filter(plan -> CipherSuites.serve(suites, plan)).toList();
        if (served.isEmpty()) {
            throw new FtpsException(
                    OptionFailure.OPTION_CONFLICT,
                    "cipherList=" + suites + " has no suite for "
                            + plans.stream().map(TlsPlan::label).toList());
        }
        return served;
    }

    private List<String> protocols() throws FtpsException {
        List<String> protocols = Arrays.stream(options.getTlsProtocols().split(","))
                .map(String::strip)
                .toList();
        for (String protocol : protocols) {
            if (OLD_PROTOCOLS.contains(protocol)) {
                if (!options.isLegacyTls()) {
                    throw new FtpsException(OptionFailure.LEGACY_TLS_NEEDED, "tlsProtocols=" + protocol);
                }
            } else if (!PROTOCOLS.contains(protocol)) {
                throw new FtpsException(
                        OptionFailure.OPTION_INVALID,
                        "tlsProtocols=" + protocol
                                + "; accepted: TLSv1.2, TLSv1.3 (with legacyTls=true also TLSv1.1, TLSv1), for example tlsProtocols=TLSv1.3,TLSv1.2");
            }
        }
        return protocols;
    }

    private TlsSettings tls(JsseMaterial material) throws FtpsException {
        if (options.getHandshakeTimeout() <= 0) {
            throw new FtpsException(
                    OptionFailure.OPTION_INVALID,
                    "handshakeTimeout=" + options.getHandshakeTimeout() + "; milliseconds above 0");
        }
        TrustOptions trust = new TrustOptions(options, material, clock);
        return new TlsSettings(
                trust.verification(),
                trust.chain(),
                trust.pin(),
                ClientOptions.keys(options, material),
                options.getCipherList() == null ? material.cipherSuites() : suites(),
                oneOf(SessionReuse.class, "tlsSessionReuse", options.getTlsSessionReuse()),
                Duration.ofMillis(options.getHandshakeTimeout()),
                oneOf(CloseNotify.class, "requireCloseNotify", options.getRequireCloseNotify()),
                trust.rules());
    }

    /** An enum constant by its name in any case, or a refusal that names all of them. */
    static <E extends Enum<E>> E oneOf(Class<E> type, String option, String value, String... more)
            throws FtpsException {
        for (E constant : type.getEnumConstants()) {
            if (word(constant).equalsIgnoreCase(value.strip())) {
                return constant;
            }
        }
        String accepted = Arrays.stream(type.getEnumConstants())
                .map(SecurityOptions::word)
                .collect(Collectors.joining(", "));
        String others = more.length == 0 ? "" : String.join(", ", more) + ", ";
        throw new FtpsException(
                OptionFailure.OPTION_INVALID, option + "=" + value + "; accepted: " + others + accepted);
    }

    /** As Kermit writes words of two: {@code dates-differ}. */
    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
