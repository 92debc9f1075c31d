package org.kermitftps.daemon;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.apache.camel.quarkus.main.events.BeforeConfigure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadableCredentialsTest {
    @ParameterizedTest
    @ValueSource(strings = {"geheim{{42", "geheim}}42", "geheim)&42"})
    void refusesWhatCamelWouldMisreadAndDoesNotQuoteIt(String password) {
        assertThatThrownBy(() -> check(password))
                .hasMessageStartingWith("kermit.partner.password contains ")
                .hasMessageContaining("What to do")
                .hasMessageNotContainingAny("geheim", "42");
    }

    @Test
    void takesEverythingElse() {
        assertThatNoException().isThrownBy(() -> check("a&% +)}{$#b ${x}\\ RAW(y)"));
    }

    private static void check(String password) {
        Map<String, String> settings = Map.of("kermit.partner.password", password);
        new ReadableCredentials(new SmallRyeConfigBuilder()
                        .withSources(new PropertiesConfigSource(settings, "test", 100))
                        .build())
                .check((BeforeConfigure) null);
    }
}
