package org.kermitftps.daemon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.camel.quarkus.main.events.BeforeConfigure;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Refuses credentials that Camel would misread, before it quotes them in an error message.
 *
 * <p>Camel resolves <code>{{</code> and <code>}}</code> again in what a property contained (also with {@code nested=false},
 * when it binds the option), and ends {@code RAW(} at <code>)&amp;</code>. None of them can be escaped.
 */
@ApplicationScoped
class ReadableCredentials {
    private static final List<String> CAMELS = List.of("{{", "}}", ")&");
    private static final List<String> CREDENTIALS =
            List.of("kermit.partner.username", "kermit.partner.password", "kermit.partner.account");

    private final Config config;

    ReadableCredentials(Config config) {
        this.config = config;
    }

    void check(@Observes BeforeConfigure beforeRoutesAreRead) {
        CREDENTIALS.forEach(this::check);
    }

    private void check(String name) {
        for (String sequence : CAMELS) {
            if (sources().anyMatch(source -> holds(source, name, sequence))) {
                throw new IllegalStateException(name + " contains " + sequence
                        + ", which Camel takes for its own syntax. What to do: have it changed at the partner.");
            }
        }
    }

    private Stream<ConfigSource> sources() {
        return StreamSupport.stream(config.getConfigSources().spliterator(), false);
    }

    private static boolean holds(ConfigSource source, String name, String sequence) {
        String value = source.getValue(name);
        return value != null && value.contains(sequence);
    }
}
