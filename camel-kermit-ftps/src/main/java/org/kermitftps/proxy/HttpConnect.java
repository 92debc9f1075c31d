package org.kermitftps.proxy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kermitftps.failure.ConnectionFailure;
import org.kermitftps.policy.ProxyAnswers;
import org.kermitftps.policy.ProxyKind;

/** The method CONNECT (RFC 9110 section 9.3.6) with Basic credentials (RFC 7617), sent unasked: they are asked for once only. */
final class HttpConnect {

    /** Far above what a proxy writes in front of its page of excuses. */
    private static final int LONGEST_HEAD = 16 * 1024;

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.\\d ([1-9]\\d\\d)( .*)?");
    private static final Pattern CHALLENGE = Pattern.compile("(?i)proxy-authenticate:\\s*([!-~&&[^,]]+).*");

    private final ProxyTalk talk;
    private final Target target;
    private int head;

    HttpConnect(ProxyTalk talk, Target target) {
        this.talk = talk;
        this.target = target;
    }

    /** @throws IOException if there is no tunnel then */
    void run() throws IOException {
        talk.send(request().getBytes(StandardCharsets.US_ASCII));
        int code;
        String status;
        List<String> fields;
        do {
            status = line();
            code = code(status);
            fields = fields();
        } while (code < 200); // interim, RFC 9110 section 15.2
        if (code >= 300) {
            throw refusal(code, status, fields);
        }
    }

    private String request() {
        StringBuilder text = new StringBuilder("CONNECT " + target + " HTTP/1.1\r\nHost: " + target + "\r\n");
        if (talk.proxy().hasCredentials()) {
            String pair = talk.proxy().username() + ":" + talk.proxy().password();
            text.append("Proxy-Authorization: Basic ")
                    .append(Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)))
                    .append("\r\n");
        }
        return text.append("\r\n").toString();
    }

    private int code(String status) throws IOException {
        Matcher parts = STATUS.matcher(status);
        if (!parts.matches()) {
            throw talk.misfit("is no HTTP proxy, it said " + status);
        }
        return Integer.parseInt(parts.group(1));
    }

    private List<String> fields() throws IOException {
        List<String> fields = new ArrayList<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            fields.add(line);
        }
        return fields;
    }

    /** Up to LF; RFC 9112 section 2.2 lets the CR be missing. */
    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int b = next(); b != '\n'; b = next()) {
            line.append((char) b);
        }
        return line.toString().stripTrailing();
    }

    private int next() throws IOException {
        if (++head > LONGEST_HEAD) {
            throw talk.misfit("is no HTTP proxy, its answer does not end");
        }
        return talk.read();
    }

    private IOException refusal(int code, String status, List<String> fields) {
        ProxyAnswers.Row row = ProxyAnswers.row(ProxyKind.HTTP, code);
        boolean login = row.failure() == ConnectionFailure.PROXY_LOGIN_REFUSED;
        String words = login ? status + schemes(fields) + credentials() : status;
        return talk.refusal(row, target, words);
    }

    private String credentials() {
        return talk.proxy().hasCredentials() ? "; it was told proxyUsername and proxyPassword" : "";
    }

    private static String schemes(List<String> fields) {
        List<String> schemes = fields.stream()
                .map(CHALLENGE::matcher)
                .filter(Matcher::matches)
                .map(challenge -> challenge.group(1).toLowerCase(Locale.ROOT))
                .toList();
        return schemes.isEmpty() ? "" : "; it takes " + String.join(", ", schemes);
    }
}
