package org.kermitftps.it.kermit;

import java.util.Map;
import java.util.stream.Stream;

/** All scenarios, and which of them are the differential tests that were recorded from C-Kermit first. */
final class KermitScenarios {

    /** The recorded tests of the negotiation and of data connections by their numbers, and the scenarios they are here. */
    static final Map<String, String> RECORDED = Map.ofEntries(
            Map.entry("DT01", "AUTH TLS accepted"),
            Map.entry("DT02", "TLS 504, SSL accepted"),
            Map.entry("DT03", "TLS 500: SSL is not tried"),
            Map.entry("DT04", "everything refused with 534"),
            Map.entry("DT05", "firewall drops every handshake"),
            Map.entry("DT06", "the First Health script"),
            Map.entry("DT07", "certificate nobody knows, and nobody to ask"),
            Map.entry("DT08", "implicit TLS"),
            Map.entry("DT09", "PROT refused after AUTH TLS"),
            Map.entry("DT10", "authtype ssl, autoencryption off"),
            Map.entry("DT22", "PASV refused, two downloads"),
            Map.entry("DT23", "password refused"));

    private KermitScenarios() {}

    static Stream<KermitScenario> all() {
        return Stream.concat(DanceScenarios.ALL.stream(), SessionScenarios.ALL.stream());
    }
}
