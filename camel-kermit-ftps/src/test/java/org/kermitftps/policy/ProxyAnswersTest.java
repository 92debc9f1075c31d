package org.kermitftps.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.kermitftps.failure.ConnectionFailure;

/** What an answer of a proxy means. */
class ProxyAnswersTest {

    static final List<String> ANSWERS = List.of(
            "HTTP 401 PROXY_LOGIN_REFUSED",
            "HTTP 407 PROXY_LOGIN_REFUSED",
            "HTTP 500 CONNECT_FAILED",
            "HTTP 502 CONNECT_FAILED",
            "HTTP 503 CONNECT_FAILED",
            "HTTP 504 CONNECT_FAILED",
            "HTTP 403 PROXY_REFUSED",
            "SOCKS 1 CONNECT_FAILED",
            "SOCKS 2 PROXY_REFUSED",
            "SOCKS 3 CONNECT_FAILED",
            "SOCKS 4 CONNECT_FAILED",
            "SOCKS 5 CONNECT_FAILED",
            "SOCKS 6 CONNECT_FAILED",
            "SOCKS 7 PROXY_REFUSED",
            "SOCKS 8 PROXY_REFUSED",
            "SOCKS 99 PROXY_REFUSED");

    @ParameterizedTest
    @FieldSource("ANSWERS")
    void meansWhatTheProxiesMean(String answer) {
        assertThat(row(answer).failure()).isEqualTo(ConnectionFailure.valueOf(answer.split(" ")[2]));
    }

    @Test
    void hasNoRowThatIsUntested() {
        List<ProxyAnswers.Row> met = new ArrayList<>();
        ANSWERS.forEach(answer -> met.add(row(answer)));
        assertThat(met).containsExactlyInAnyOrderElementsOf(ProxyAnswers.TABLE);
    }

    private static ProxyAnswers.Row row(String answer) {
        String[] parts = answer.split(" ");
        return ProxyAnswers.row(ProxyKind.valueOf(parts[0]), Integer.parseInt(parts[1]));
    }
}
