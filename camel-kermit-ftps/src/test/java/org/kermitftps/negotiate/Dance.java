package org.kermitftps.negotiate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.kermitftps.failure.Failure;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.policy.AuthMechanism;
import org.kermitftps.policy.ProtectionLevel;
import org.kermitftps.policy.SecurityPolicy;
import org.kermitftps.policy.TlsPlan;
import org.kermitftps.policy.TlsPlans;

/** What was declared and what the scripted server does; starts with the component's defaults and no answers. */
final class Dance {

    /** The one plan of most dances, as it appears in what the server has seen. */
    static final String TLS = "[bc/TLSv1.2]";

    private final ScriptedChannel server = new ScriptedChannel();
    private List<TlsPlan> plans = TlsPlans.TABLE.subList(0, 1);
    private boolean implicit;
    private boolean autoAuthentication = true;
    private boolean autoEncryption = true;
    private boolean implicitProt = true;
    private List<AuthMechanism> mechanisms = List.of(AuthMechanism.TLS, AuthMechanism.SSL);
    private ProtectionLevel command = ProtectionLevel.PRIVATE;
    private ProtectionLevel data = ProtectionLevel.PRIVATE;
    private boolean fallback;

    Dance replies(String command, Integer... codes) {
        server.replies(command, codes);
        return this;
    }

    /** PBSZ and PROT P are accepted. */
    Dance protectsData() {
        return replies("PBSZ 0", 200).replies("PROT P", 200);
    }

    Dance failsHandshake(String plan, Failure... failures) {
        server.failsHandshake(plan, failures);
        return this;
    }

    /** The handshakes of the only plan fail. */
    Dance failsHandshake(Failure... failures) {
        return failsHandshake("bc/TLSv1.2", failures);
    }

    Dance refusesConnectionsFrom(int attempt, Failure failure) {
        server.refusesConnectionsFrom(attempt, failure);
        return this;
    }

    Dance implicit() {
        implicit = true;
        return this;
    }

    Dance allPlans() {
        plans = TlsPlans.TABLE.subList(0, 3);
        return this;
    }

    Dance withoutAutoAuthentication() {
        autoAuthentication = false;
        return this;
    }

    Dance withoutAutoEncryption() {
        autoEncryption = false;
        return this;
    }

    Dance withoutImplicitProt() {
        implicitProt = false;
        return this;
    }

    Dance authType(String list) throws FtpsException {
        mechanisms = AuthMechanism.parse(list);
        return this;
    }

    Dance commandLevel(ProtectionLevel level) {
        command = level;
        return this;
    }

    Dance dataLevel(ProtectionLevel level) {
        data = level;
        return this;
    }

    /** Sets clearTextFallback=true. */
    Dance fallback() {
        fallback = true;
        return this;
    }

    Outcome run() throws FtpsException {
        SecurityPolicy policy = new SecurityPolicy(
                implicit, autoAuthentication, autoEncryption, implicitProt, mechanisms, command, data, fallback);
        return new SecurityNegotiator(policy, plans, server).negotiate();
    }

    /** Runs, and expects to be refused. */
    FtpsException refused(Failure failure) {
        FtpsException e = catchThrowableOfType(FtpsException.class, this::run);
        assertThat(e).as("seen: %s", seen()).isNotNull();
        assertThat(e.failure()).isEqualTo(failure);
        return e;
    }

    List<String> seen() {
        return server.seen();
    }
}
