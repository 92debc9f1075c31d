package org.kermitftps.tls;

import java.util.List;

/** The package's own table, for the page that shows it. */
public final class HandshakeTable {

    private HandshakeTable() {}

    /** What was seen, its words, the code, why. */
    public static List<List<String>> rows() {
        return HandshakeFailures.TABLE.stream()
                .map(row -> List.of(
                        "`" + row.kind().getSimpleName() + "`",
                        row.says().isEmpty() ? "" : "`" + row.says() + "`",
                        "`" + row.failure().code() + "`",
                        row.because()))
                .toList();
    }

    /** Alerts that are about our certificate if the server asked for one. */
    public static List<String> alertsAboutOurCertificate() {
        return HandshakeFailures.ABOUT_OUR_CERTIFICATE;
    }
}
