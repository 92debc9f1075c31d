package org.kermitftps.it.kermit;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What follows the login: Kermit's commands, and the options of ours that come closest. */
enum Work {
    NONE(List.of(), Map.of()),
    UPLOAD(List.of("put /binary up.txt"), Map.of("uploadInPlace", "true")),
    TWO_UPLOADS(
            List.of("put /binary up.txt", "put /binary up2.txt"), Map.of("uploadInPlace", "true", "sendNoop", "false")),
    TEXT_UPLOAD(List.of("put /text up.txt"), Map.of("uploadInPlace", "true", "type", "text", "verifyTransfer", "none")),
    AUTO_UPLOAD(List.of("put up.txt"), Map.of("uploadInPlace", "true", "type", "auto", "verifyTransfer", "none")),
    UPLOAD_AND_RENAME(List.of("put /binary /as-name:up.txt.*.part /server-rename-to:up.txt up.txt"), Map.of()),
    DOWNLOAD(List.of("get /binary a.txt"), Take.ONE_FILE),
    TWO_DOWNLOADS(List.of("get /binary a.txt", "get /binary a.txt b.txt"), Take.ONE_FILE),
    DOWNLOAD_AND_DELETE(List.of("get /binary /delete a.txt"), Map.of("useList", "false", "delete", "true")),
    LISTING(List.of("ftp dir"), Map.of()),
    LISTING_AND_DOWNLOAD(List.of("ftp dir", "get /binary a.txt"), Map.of("noop", "true")),
    DELETE(List.of("ftp delete a.txt"), Map.of()),
    RENAME(List.of("ftp rename a.txt b.txt"), Map.of()),
    CLEAR_COMMANDS(List.of("set ftp command-protection-level clear"), Map.of("commandProtectionLevel", "clear"));

    private final List<String> kermit;
    private final Map<String, String> options;

    Work(List<String> kermit, Map<String, String> options) {
        this.kermit = kermit;
        this.options = new TreeMap<>(options);
        // As put /binary after a login: that one sends the type of the system.
        this.options.putIfAbsent("type", "system");
    }

    List<String> kermit() {
        return kermit;
    }

    Map<String, String> options() {
        return options;
    }

    private static final class Take {
        static final Map<String, String> ONE_FILE = Map.of("useList", "false", "noop", "true", "idempotent", "false");
    }
}
