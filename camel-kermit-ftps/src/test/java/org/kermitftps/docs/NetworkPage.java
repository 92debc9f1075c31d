package org.kermitftps.docs;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.kermitftps.policy.DataRules;
import org.kermitftps.policy.InputLimit;
import org.kermitftps.policy.KeepAliveReplies;

/** docs/network.md: the tables that say how connections are opened and how much is read from them. */
final class NetworkPage {

    private NetworkPage() {}

    static String text() {
        MarkdownPage page = new MarkdownPage("How connections are made and kept");
        page.section("Data connections");
        page.text(
                "Which command is sent, and what follows when no data connection comes of it. `dataConnection`, `epsv` and"
                        + " IPv6 leave steps out; a step left out counts as refused, and none is tried twice for one transfer.");
        page.table(
                List.of("Tried", "What happened", "What follows", "Kept for", "Why"),
                DataRules.TABLE.stream()
                        .map(row -> List.of(
                                "`" + row.tried() + "`",
                                row.happened().name().toLowerCase(Locale.ROOT),
                                "`" + row.next() + "`",
                                row.remembered() ? "the server, a day" : "the connection",
                                row.because()))
                        .toList());
        page.section("Keep-alive");
        page.text("TCP keep-alive is on, with a first probe after 60 seconds where the system lets us say so. With"
                + " `controlKeepAlive` NOOPs are sent while data flow, and their replies are counted before the transfer's"
                + " own is believed. While one is outstanding these replies are a NOOP's:");
        page.table(
                List.of("Reply", "Why"),
                KeepAliveReplies.TABLE.stream()
                        .map(row -> List.of(Integer.toString(row.code()), row.because()))
                        .toList());
        page.section("How much is read from a server");
        page.text(
                "More is no FTP but an attack or a defect: the connection is closed, nothing else is tried on it. Once a"
                        + " reply has begun it must be complete within `soTimeout`; a listing within 30 minutes, and it may stand"
                        + " still for `timeout`.");
        page.table(
                List.of("What", "Bytes a line", "Lines", "Bytes", "Code", "Why"),
                Stream.of(InputLimit.values())
                        .map(limit -> List.of(
                                limit.what(),
                                Integer.toString(limit.line()),
                                Integer.toString(limit.lines()),
                                Integer.toString(limit.total()),
                                "`" + limit.failure().code() + "`",
                                limit.because()))
                        .toList());
        return page.toString();
    }
}
