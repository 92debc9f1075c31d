package org.kermitftps.docs;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.kermitftps.failure.ConnectionFailure;
import org.kermitftps.failure.DataFailure;
import org.kermitftps.policy.CrowdedReplies;
import org.kermitftps.policy.DataRules;
import org.kermitftps.policy.DirectoryTimes;
import org.kermitftps.policy.InputLimit;
import org.kermitftps.policy.KeepAliveReplies;
import org.kermitftps.policy.PipeliningRules;
import org.kermitftps.policy.ProxyAnswers;
import org.kermitftps.policy.ProxyKind;

/** docs/network.md: the tables that say how connections are opened and how much is read from them. */
final class NetworkPage {

    private NetworkPage() {}

    static String text() {
        MarkdownPage page = new MarkdownPage("How connections are made and kept");
        page.section("Data connections");
        page.text(
                "Which command is sent, and what follows when no data connection comes of it. `dataConnection`, `epsv`,"
                        + " IPv6 and a proxy leave steps out; a step left out counts as refused, and none is tried twice for one transfer.");
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
        proxies(page);
        page.section("Keep-alive");
        page.text("TCP keep-alive is on, with a first probe after 60 seconds where the system lets us say so. With"
                + " `controlKeepAlive` NOOPs are sent while data flow, and their replies are counted before the transfer's"
                + " own is believed. While one is outstanding these replies are a NOOP's:");
        page.table(
                List.of("Reply", "Why"),
                KeepAliveReplies.TABLE.stream()
                        .map(row -> List.of(Integer.toString(row.code()), row.because()))
                        .toList());
        pipelining(page);
        unchanged(page);
        page.section("Too many connections");
        page.text(
                "A server that has as many connections as it takes says so in its greeting or after the login, some with the"
                        + " code of a wrong password; the words tell (KFTPS-213). A producer that has other connections goes on"
                        + " with those and says so once ([speed.md](speed.md)); nothing is remembered against the account:");
        page.table(
                List.of("Reply", "Words", "Why"),
                CrowdedReplies.TABLE.stream()
                        .map(row -> List.of(
                                Integer.toString(row.code()),
                                row.words().pattern().replace("|", ", "),
                                row.because()))
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

    private static void pipelining(MarkdownPage page) {
        page.section("Pipelining");
        page.text(
                "With `pipelining=auto` commands are sent before the reply of the one before; [speed](speed.md#pipelining)"
                        + " says which. How far ahead is told by the greeting; a server that is not recognised is asked SIZE and"
                        + " RNFR at once, and nothing else goes ahead.");
        page.table(
                List.of("Server", "Greeting has", "How far", "Why"),
                PipeliningRules.TABLE.stream()
                        .map(row -> List.of(
                                row.server(),
                                "`" + row.greeting() + "`",
                                row.bears().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                                row.because()))
                        .toList());
    }

    private static void unchanged(MarkdownPage page) {
        page.section("When a directory was changed");
        page.text(
                "With `skipUnchangedFor` a poll asks this in place of listing; [speed](speed.md#polls-that-find-nothing) says"
                        + " when. Who is in no row is listed at each poll.");
        page.table(
                List.of("Server", "Command", "Told apart from", "Why"),
                DirectoryTimes.TABLE.stream()
                        .map(row -> List.of(
                                row.server(),
                                "`" + row.command() + "`",
                                row.apart().toSeconds() + " s",
                                row.because()))
                        .toList());
    }

    private static void proxies(MarkdownPage page) {
        page.section("Proxies");
        page.text("At most one of these; both the control connection and every data connection go through it.");
        page.table(
                List.of("Option", "Port if none is given", "Why"),
                Stream.of(ProxyKind.values())
                        .map(kind -> List.of("`" + kind.option() + "`", Integer.toString(kind.port()), kind.because()))
                        .toList());
        page.text(
                "`httpProxy` (CONNECT) and `socksProxy` (SOCKS5) are told the partner's name and resolve it; TLS, SNI and"
                        + " the certificate are about the partner all the same, and the proxy sees neither password nor files. Data"
                        + " connections are asked for by the host of the URI, or by the address in the reply with"
                        + " `pasvAddress=reply`: better where one name has several addresses. The proxy must allow the partner's"
                        + " passive ports. Active mode is refused at the start, because the partner would connect to the proxy. The"
                        + " time limit of the whole dialog is `connectTimeout`. `proxyUsername` and `proxyPassword` go to the proxy"
                        + " in clear text, as Basic credentials or by RFC 1929.");
        page.text(
                "`ftpProxy` is logged in to in the partner's place, with `USER user@host`, or `user@host:port` for another"
                        + " port than 21. TLS ends there, so its certificate is verified by its own name, it sees password and files,"
                        + " and whether it speaks TLS to the partner is its own affair: a warning at every connection says so. A proxy"
                        + " that knows no AUTH is refused (KFTPS-301) like any server that knows none.");
        page.text(
                "With `httpProxy` or `socksProxy` the JVM's own `socksProxyHost` is not used. Without them it is: the JDK then"
                        + " takes every connection of the JVM there, ours among them, with names resolved here and credentials by"
                        + " `java.net.socks.username`; what the component says of proxies does not apply to it.");
        page.table(
                List.of("Proxy", "Answer", "Code", "Why"),
                ProxyAnswers.TABLE.stream().map(NetworkPage::answer).toList());
    }

    private static List<String> answer(ProxyAnswers.Row row) {
        String code = row.code() == ProxyAnswers.ANY_OTHER ? "any other" : Integer.toString(row.code());
        boolean named = row.kind() == ProxyKind.SOCKS && row.code() != ProxyAnswers.ANY_OTHER;
        boolean server = row.failure() == ConnectionFailure.CONNECT_FAILED;
        return List.of(
                "`" + row.kind().option() + "`",
                named ? code + ", " + row.words() : code,
                "`" + row.failure().code() + "`" + (server ? ", `" + DataFailure.DATA_CONNECT_FAILED.code() + "`" : ""),
                row.because());
    }
}
