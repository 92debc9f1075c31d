package org.kermitftps.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class FtpsExceptionTest {

    private static final String WHAT_TO_DO = " What to do: Check username, password and account. It is not tried again,"
            + " so that the account is not locked.";

    @Test
    void saysCodeWhatDetailReplyAndRemedyInThisOrder() {
        FtpsException e =
                new FtpsException(LoginFailure.LOGIN_REFUSED, "claims at ftp.example", 530, "530 Go away.\r\n", null);

        assertThat(e)
                .hasMessage("KFTPS-501: The server refused the login (claims at ftp.example)"
                        + ". Server said: 530 Go away." + WHAT_TO_DO);
        assertThat(e.failure()).isEqualTo(LoginFailure.LOGIN_REFUSED);
        assertThat(e.replyCode()).isEqualTo(530);
        assertThat(e.replyText()).isEqualTo("530 Go away.");
    }

    @Test
    void leavesOutWhatIsNotThere() {
        assertThat(new FtpsException(LoginFailure.LOGIN_REFUSED, null))
                .hasMessage("KFTPS-501: The server refused the login." + WHAT_TO_DO);
        assertThat(new FtpsException(LoginFailure.LOGIN_REFUSED, " ", 0, " ", null))
                .hasMessage("KFTPS-501: The server refused the login." + WHAT_TO_DO);
    }

    @Test
    void hasNoReplyWhenTheServerDidNotComment() {
        IOException cause = new IOException("reset");
        FtpsException e = new FtpsException(ConnectionFailure.CONNECTION_LOST, "ftp.example", cause);

        assertThat(e).hasCause(cause);
        assertThat(e.replyCode()).isZero();
        assertThat(e.replyText()).isNull();
    }

    @Test
    void showsControlCharactersOfTheServerInsteadOfObeyingThem() {
        FtpsException e = new FtpsException(LoginFailure.LOGIN_REFUSED, "x\033[2J", 530, "530 \033]0;gone\007", null);

        assertThat(e.getMessage()).contains("(x\\x1b[2J)").contains("530 \\x1b]0;gone\\x07");
        assertThat(e.replyText()).isEqualTo("530 \\x1b]0;gone\\x07");
    }
}
