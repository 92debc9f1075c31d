package org.kermitftps.camel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values of numbers and times that Camel reads right. */
class ReadableOptionsTest extends ScriptedTest {

    @ParameterizedTest
    @CsvSource({"5000,5000", "5s,5000", "2m,120000", "1h30m,5400000", "1d2h3m4s5ms,93784005", "500ms,500", "0,0"})
    void areReadAsCamelDoes(String value, int millis) {
        KermitFtpsEndpoint endpoint = context.getEndpoint(in("soTimeout=" + value), KermitFtpsEndpoint.class);

        assertThat(endpoint.getConfiguration().getSoTimeout()).isEqualTo(millis);
    }

    @Test
    void mayBeBeans() {
        context.getRegistry().bind("number", 7);

        assertThat(context.getEndpoint(in("connections=#bean:number"), KermitFtpsEndpoint.class)
                        .getConfiguration()
                        .getConnections())
                .isEqualTo(7);
    }
}
