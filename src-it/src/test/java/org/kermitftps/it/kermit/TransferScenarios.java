package org.kermitftps.it.kermit;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All scenarios of transfers, and which of them are the differential tests that were recorded from C-Kermit first. */
final class TransferScenarios {

    /** The recorded tests of transfers by their numbers, and the scenarios they are here. */
    static final Map<String, String> RECORDED = Map.ofEntries(
            Map.entry("DT11", "GET: type by name, dates"),
            Map.entry("DT12", "PUT: type by content"),
            Map.entry("DT13a", "PUT: names for a UNIX server"),
            Map.entry("DT13b", "PUT: names for WIN32"),
            Map.entry("DT13c", "PUT: names for Windows_NT"),
            Map.entry("DT14", "GET: collisions"),
            Map.entry("DT15", "PUT /UPDATE"),
            Map.entry("DT16", "PUT /RECOVER"),
            Map.entry("DT17", "MGET /RECOVER"),
            Map.entry("DT18", "PUT: dispositions and permissions"),
            Map.entry("DT19", "MGET by MLSD"),
            Map.entry("DT20", "MGET /RECURSIVE by MLSD"),
            Map.entry("DT21", "MPUT /RECURSIVE"),
            Map.entry("DT24", "brief transaction log"));

    private TransferScenarios() {}

    static Stream<TransferScenario> all() {
        return Stream.of(UploadScenarios.ALL, DownloadScenarios.ALL, OddTransferScenarios.ALL)
                .flatMap(List::stream);
    }
}
