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

class KnownTimeZoneTest {
    @ParameterizedTest
    @ValueSource(strings = {"America/NewYork", "america/new_york", "Eastern Time", "UTC+5", "+01:00", "Z"})
    void refusesWhatJavaWouldTakeForGmt(String zone) {
        assertThatThrownBy(() -> check(Map.of("kermit.claims.timeZone", zone)))
                .hasMessageStartingWith("kermit.claims.timeZone=" + zone + " is no time zone")
                .hasMessageContaining("What to do: Name one as America/New_York");
    }

    @ParameterizedTest
    @ValueSource(strings = {"America/New_York", "UTC", "EST", "US/Pacific", "GMT+01:00", "GMT"})
    void takesTheNamesQuartzUnderstands(String zone) {
        assertThatNoException().isThrownBy(() -> check(Map.of("kermit.claims.timeZone", zone)));
    }

    @Test
    void leavesTheDefaultToTheRoute() {
        assertThatNoException().isThrownBy(() -> check(Map.of()));
    }

    private static void check(Map<String, String> settings) {
        new KnownTimeZone(new SmallRyeConfigBuilder()
                        .withSources(new PropertiesConfigSource(settings, "test", 100))
                        .build())
                .check((BeforeConfigure) null);
    }
}
