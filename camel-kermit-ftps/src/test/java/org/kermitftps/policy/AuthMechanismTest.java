package org.kermitftps.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.kermitftps.policy.AuthMechanism.SSL;
import static org.kermitftps.policy.AuthMechanism.TLS;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kermitftps.failure.Failure;
import org.kermitftps.failure.FtpsException;

class AuthMechanismTest {

    @Test
    void readsOrderedListsInAnyCase() throws FtpsException {
        assertThat(AuthMechanism.parse("automatic")).containsExactly(TLS, SSL);
        assertThat(AuthMechanism.parse(" Automatic ")).containsExactly(TLS, SSL);
        assertThat(AuthMechanism.parse("ssl,tls")).containsExactly(SSL, TLS);
        assertThat(AuthMechanism.parse(" TLS , ssl ")).containsExactly(TLS, SSL);
        assertThat(AuthMechanism.parse("ssl")).containsExactly(SSL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",", "tls,", ",tls", "tls,,ssl", "starttls", "automatic,tls", "tls ssl"})
    void refusesWhatIsNoListNamingTheGoodValues(String list) {
        assertThat(refusal(list)).hasMessageContaining("accepted: automatic, tls, ssl, or a list such as ssl,tls");
    }

    @Test
    void refusesAMechanismNamedTwice() {
        assertThat(refusal("tls,TLS")).hasMessageContaining("authType=tls,TLS names a mechanism twice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gssapi-krb5", "KERBEROS4", "srp"})
    void tellsKermitsOtherMechanismsFromTypingErrors(String name) {
        assertThat(refusal("tls," + name)).hasMessageContaining(name + " is a Kermit mechanism that is not built in");
    }

    private static FtpsException refusal(String list) {
        FtpsException e = catchThrowableOfType(FtpsException.class, () -> AuthMechanism.parse(list));
        assertThat(e).as(list).isNotNull();
        assertThat(e.failure()).isEqualTo(Failure.OPTION_INVALID);
        return e;
    }
}
