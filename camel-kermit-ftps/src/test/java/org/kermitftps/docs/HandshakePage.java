package org.kermitftps.docs;

import java.util.List;
import java.util.stream.Collectors;
import org.kermitftps.failure.TlsFailure;
import org.kermitftps.policy.HandshakeFaults;
import org.kermitftps.policy.NegotiationEvent;
import org.kermitftps.tls.HandshakeTable;

/** The sections of docs/negotiation.md about handshakes that fail. */
final class HandshakePage {

    private HandshakePage() {}

    static void sections(MarkdownPage page) {
        page.section("Handshakes that failed");
        page.text("What is made of it, by what was thrown and said; the first row that fits.");
        page.table(List.of("Seen", "Words", "Code", "Why"), HandshakeTable.rows());
        page.text("If the server had asked for our certificate, these alerts are about it (`"
                + TlsFailure.CLIENT_CERTIFICATE_REFUSED.code() + "`): "
                + HandshakeTable.alertsAboutOurCertificate().stream()
                        .map(alert -> "`" + alert + "`")
                        .collect(Collectors.joining(", "))
                + ".");
        page.text(
                "What the rules above are asked then; a code that is not here is `plan` if the page on failures tries it"
                        + " with the next TLS plan, else `failed`.");
        page.table(
                List.of("Code", "What happened", "Asked about", "Why"),
                HandshakeFaults.TABLE.stream()
                        .map(row -> List.of(
                                "`" + row.failure().code() + "`",
                                row.failure().what(),
                                row.kind() == null
                                        ? "nothing, the connection ends"
                                        : "`" + NegotiationEvent.of(row.kind()).label() + "`",
                                row.because()))
                        .toList());
    }
}
