package org.kermitftps.journal;

import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One object of RFC 8259 a line; every name is always there, {@code null} where nothing is known. Times are in UTC. */
final class JsonFormat {

    private JsonFormat() {}

    static String of(TransferRecord transfer) {
        return Stream.of(file(transfer), ending(transfer.ending()), link(transfer.link()))
                .map(StringJoiner::toString)
                .collect(Collectors.joining(",", "{", "}\n"));
    }

    private static StringJoiner file(TransferRecord transfer) {
        StringJoiner pairs = new StringJoiner(",");
        text(pairs, "time", transfer.ended().toString());
        text(pairs, "direction", transfer.direction().name());
        text(pairs, "local", transfer.local());
        text(pairs, "remote", transfer.remote());
        text(pairs, "type", transfer.text() ? "text" : "binary");
        plain(pairs, "bytes", transfer.bytes() < 0 ? "null" : Long.toString(transfer.bytes()));
        plain(pairs, "millis", Long.toString(transfer.took().toMillis()));
        text(pairs, "sha256", transfer.sha256());
        return pairs;
    }

    private static StringJoiner ending(Ending ending) {
        StringJoiner pairs = new StringJoiner(",");
        text(pairs, "outcome", ending.result().name());
        text(pairs, "reason", ending.reason());
        text(pairs, "code", ending.code());
        plain(pairs, "reply", ending.reply() > 0 ? Integer.toString(ending.reply()) : "null");
        text(pairs, "replyText", ending.replyText());
        return pairs;
    }

    private static StringJoiner link(Link link) {
        StringJoiner pairs = new StringJoiner(",");
        text(pairs, "server", link.server());
        text(pairs, "tls", link.tls());
        text(pairs, "cipher", link.cipher());
        plain(pairs, "resumed", Boolean.toString(link.resumed()));
        return pairs;
    }

    private static void text(StringJoiner pairs, String name, String value) {
        plain(pairs, name, Escaped.json(value));
    }

    private static void plain(StringJoiner pairs, String name, String value) {
        pairs.add('"' + name + "\":" + value);
    }
}
