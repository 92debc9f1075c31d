package org.kermitftps.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.policy.InputLimit;

/** Each limit to its last byte: what it allows is read, one more is not. */
class InputLimitTest {

    @ParameterizedTest
    @CsvSource({"REPLY, 65536, 1000, 1048576, KFTPS-205", "LISTING, 65536, 1000000, 268435456, KFTPS-606"})
    void endsWhatDoesNotEnd(InputLimit limit, int line, int lines, int total, String code) throws IOException {
        assertThat(limit).returns(line, InputLimit::line).returns(lines, InputLimit::lines);
        assertThat(limit.total()).isEqualTo(total);
        assertThat(limit.failure().code()).isEqualTo(code);

        drain(limit, "x".repeat(line - 1) + "\n");
        drain(limit, "\n".repeat(lines));
        assertEndless(limit, "x".repeat(line + 1));
        assertEndless(limit, "\n".repeat(lines + 1));
    }

    @Test
    void hasNoRowThatIsUntested() {
        assertThat(InputLimit.values()).containsExactly(InputLimit.REPLY, InputLimit.LISTING);
    }

    private static void assertEndless(InputLimit limit, String text) {
        assertThatThrownBy(() -> drain(limit, text)).satisfies(e -> {
            for (Throwable each = e; each != null; each = each.getCause()) {
                if (each instanceof FtpsException ours) {
                    assertThat(ours.failure()).isEqualTo(limit.failure());
                    return;
                }
            }
            throw new AssertionError("not one of ours", e);
        });
    }

    private static void drain(InputLimit limit, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        try (InputStream in = new BoundedInput(new ByteArrayInputStream(bytes), limit)) {
            in.readAllBytes();
        }
    }
}
