package org.kermitftps.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules C-Kermit documents for names that come in. */
class InboundNamesTest {

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "REPORT.TXT,report.txt",
                "Report.TXT,Report.TXT",
                "CLAIMS 7.837,claims_7.837",
                " lead and trail ,lead_and_trail",
                "tab\there,tabhere",
                "'   ',NONAME",
                "'',NONAME",
                "IN/CLAIMS.837,in/claims.837",
                "sub/CLAIMS.837,sub/claims.837",
                "12.34,12.34",
                "\u00dcBER.TXT,\u00fcber.txt"
            })
    void areConverted(String name, String converted) {
        assertThat(InboundNames.of(name)).isEqualTo(converted);
    }

    @Test
    void areCutWhereTheyAreTooLong() {
        assertThat(InboundNames.of("n".repeat(300))).hasSize(255);
    }
}
