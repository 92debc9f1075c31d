package org.kermitftps.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecurityPolicyTest {

    @ParameterizedTest
    @CsvSource({"false, true, true", "false, false, false", "true, true, false", "true, false, false"})
    void asksForAuthOnlyOnAnExplicitConnectionThatWantsIt(boolean implicit, boolean autoAuthentication, boolean asks) {
        SecurityPolicy policy = new SecurityPolicy(
                implicit,
                autoAuthentication,
                true,
                true,
                List.of(AuthMechanism.TLS),
                ProtectionLevel.PRIVATE,
                ProtectionLevel.PRIVATE,
                false);

        assertThat(policy.asksForAuth()).isEqualTo(asks);
    }

    @ParameterizedTest
    @CsvSource({
        "false, true, true, true",
        "false, true, false, true",
        "false, false, true, false",
        "true, true, true, true",
        "true, true, false, false",
        "true, false, true, false"
    })
    void asksForDataProtectionOnAnImplicitConnectionOnlyIfThatIsWanted(
            boolean implicit, boolean autoEncryption, boolean implicitProt, boolean asks) {
        SecurityPolicy policy = new SecurityPolicy(
                implicit,
                true,
                autoEncryption,
                implicitProt,
                List.of(AuthMechanism.TLS),
                ProtectionLevel.PRIVATE,
                ProtectionLevel.PRIVATE,
                false);

        assertThat(policy.asksForDataProtection()).isEqualTo(asks);
    }
}
