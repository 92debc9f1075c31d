package org.kermitftps.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PipeliningRulesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            220 (vsFTPd 3.0.5)                                                   | DURING_TRANSFER
            220 ProFTPD Server (Debian) [::ffff:127.0.0.1]                       | NEXT_FILE
            220---------- Welcome to Pure-FTPd [privsep] [TLS] ----------        | NEXT_FILE
            220 Service ready for new user.                                      | QUESTIONS
            220 Microsoft FTP Service                                            | QUESTIONS
            220 No connections but by customers of (vsFTPd users)                | QUESTIONS
            """)
    void recogniseAServerByItsGreeting(String greeting, Forwardness bears) {
        assertThat(PipeliningRules.bears(greeting)).isEqualTo(bears);
        assertThat(PipeliningRules.isKnown(greeting)).isEqualTo(bears != Forwardness.QUESTIONS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SIZE 213", "RNFR 350", "EPSV 229", "SYST 502", "PROT 534", "REST 501"})
    void believe(String answered) {
        assertThat(isDoubtful(answered)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SIZE 550", "SIZE 450", "RNFR 450", "RNFR 550", "EPSV 500", "EPSV 421"})
    void askAgain(String answered) {
        assertThat(isDoubtful(answered)).isTrue();
    }

    private static boolean isDoubtful(String answered) {
        String[] words = answered.split(" ");
        return PipeliningRules.isDoubtful(words[0], Integer.parseInt(words[1]));
    }

    /** Each is served by PipeliningIT. */
    @Test
    void hasNoRowThatIsUntested() {
        assertThat(PipeliningRules.TABLE)
                .extracting(PipeliningRules.Row::server)
                .containsExactly("vsftpd", "ProFTPD", "Pure-FTPd");
    }
}
