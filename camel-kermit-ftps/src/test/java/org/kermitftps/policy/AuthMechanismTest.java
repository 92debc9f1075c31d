package org.kermitftps.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.kermitftps.policy.AuthMechanism.SSL;
import static org.kermitftps.policy.AuthMechanism.TLS;
import static org.kermitftps.policy.AuthMechanism.TLS_C;
import static org.kermitftps.policy.AuthMechanism.TLS_P;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.OptionFailure;

class AuthMechanismTest {

    @Test
    void readsOrderedListsInAnyCase() throws FtpsException {
        assertThat(AuthMechanism.parse("automatic")).containsExactly(TLS, SSL);
        assertThat(AuthMechanism.parse(" Automatic ")).containsExactly(TLS, SSL);
        assertThat(AuthMechanism.parse("ssl,tls")).containsExactly(SSL, TLS);
        assertThat(AuthMechanism.parse(" TLS , ssl ")).containsExactly(TLS, SSL);
        assertThat(AuthMechanism.parse("ssl")).containsExactly(SSL);
        assertThat(AuthMechanism.parse("tls-p,TLS-C,tls")).containsExactly(TLS_P, TLS_C, TLS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",", "tls,", ",tls", "tls,,ssl", "starttls", "automatic,tls", "tls ssl"})
    void refusesWhatIsNoListNamingTheGoodValues(String list) {
        assertThat(refusal(list))
                .hasMessageContaining("accepted: automatic, tls, ssl, tls-p, tls-c, or a list such as ssl,tls");
    }

    @Test
    void refusesAMechanismNamedTwice() {
        assertThat(refusal("tls,TLS")).hasMessageContaining("authType=tls,TLS names a mechanism twice");
    }

    /** AUTH TLS that is refused is followed by AUTH TLS-P anyway. */
    @Test
    void refusesTlsPBehindTls() {
        assertThat(refusal("tls,tls-p")).hasMessageContaining("tls includes tls-p");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"KERBEROS4 | single DES", "srp | never standardised for FTP"})
    void saysWhyKermitsDeadMechanismsAreRefused(String name, String reason) {
        assertThat(refusal("tls," + name))
                .hasMessageContaining("authType=" + name.toLowerCase(Locale.ROOT))
                .hasMessageContaining(reason)
                .hasMessageContaining("accepted: automatic, tls");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gssapi-krb5", "GSSAPI-KRB5", "tls,gssapi-krb5,ssl"})
    void knowsGssapiAndSaysThatItIsNotBuiltIn(String list) {
        FtpsException e = catchThrowableOfType(FtpsException.class, () -> AuthMechanism.parse(list));

        assertThat(e.failure()).isEqualTo(OptionFailure.MECHANISM_NOT_BUILT_IN);
        assertThat(e).hasMessageContaining("KFTPS-110").hasMessageContaining("authType=gssapi-krb5");
    }

    private static FtpsException refusal(String list) {
        FtpsException e = catchThrowableOfType(FtpsException.class, () -> AuthMechanism.parse(list));
        assertThat(e).as(list).isNotNull();
        assertThat(e.failure()).isEqualTo(OptionFailure.OPTION_INVALID);
        return e;
    }
}
