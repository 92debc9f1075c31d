package org.kermitftps.it.servers;

import java.util.List;

/** The servers there are images for; each row says what its container needs and how its log is read. */
enum ServerKind {
    VSFTPD("vsftpd", List.of("Dockerfile", "start", "pam"), List.of("server.log"), ServerLog.VSFTPD),
    PROFTPD("proftpd", List.of("Dockerfile", "start"), List.of("command.log", "tls.log"), ServerLog.PROFTPD),
    PURE_FTPD("pure-ftpd", List.of("Dockerfile", "start"), List.of("server.log"), ServerLog.PURE_FTPD);

    private final String folder;
    private final List<String> files;
    private final List<String> logs;
    private final ServerLog reader;

    ServerKind(String folder, List<String> files, List<String> logs, ServerLog reader) {
        this.folder = folder;
        this.files = files;
        this.logs = logs;
        this.reader = reader;
    }

    /** Folder below {@code servers/} on the class path, and the name of the image. */
    String folder() {
        return folder;
    }

    List<String> files() {
        return files;
    }

    /** Log files below {@code /fixture} in the container. */
    List<String> logs() {
        return logs;
    }

    ServerLog reader() {
        return reader;
    }
}
