package org.kermitftps.proxy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.kermitftps.policy.ProxyAnswers;
import org.kermitftps.policy.ProxyKind;

/** SOCKS version 5 (RFC 1928), without credentials or with those of RFC 1929; names are resolved by the proxy. */
final class Socks5 {

    private static final int VERSION = 5;
    private static final int NO_CREDENTIALS = 0;
    private static final int USERNAME_PASSWORD = 2;
    private static final int NONE_OF_THESE = 0xff;
    private static final int CONNECT = 1;
    private static final int IPV4 = 1;
    private static final int NAME = 3;
    private static final int IPV6 = 4;

    private final ProxyTalk talk;
    private final Target target;

    Socks5(ProxyTalk talk, Target target) {
        this.talk = talk;
        this.target = target;
    }

    /** @throws IOException if there is no tunnel then */
    void run() throws IOException {
        boolean known = talk.proxy().hasCredentials();
        talk.send(known ? bytes(VERSION, 2, NO_CREDENTIALS, USERNAME_PASSWORD) : bytes(VERSION, 1, NO_CREDENTIALS));
        version();
        int method = talk.read();
        if (method == NONE_OF_THESE || method == USERNAME_PASSWORD && !known) {
            throw talk.loginRefused(
                    known ? "takes neither no credentials nor proxyUsername" : "does not work without credentials");
        }
        if (method == USERNAME_PASSWORD) {
            login();
        } else if (method != NO_CREDENTIALS) {
            throw talk.misfit("is no SOCKS5 proxy, it chose a method it was not offered");
        }
        connect();
    }

    private void version() throws IOException {
        if (talk.read() != VERSION) {
            throw talk.misfit("is no SOCKS5 proxy");
        }
    }

    private void login() throws IOException {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        message.write(1);
        write(message, talk.proxy().username().getBytes(StandardCharsets.UTF_8));
        write(message, talk.proxy().password().getBytes(StandardCharsets.UTF_8));
        talk.send(message.toByteArray());
        talk.read();
        if (talk.read() != 0) {
            throw talk.loginRefused("refused proxyUsername and proxyPassword");
        }
    }

    private void connect() throws IOException {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        message.writeBytes(bytes(VERSION, CONNECT, 0));
        byte[] address = target.address();
        if (address == null) {
            message.write(NAME);
            write(message, target.host().getBytes(StandardCharsets.US_ASCII));
        } else {
            message.write(address.length == 4 ? IPV4 : IPV6);
            message.writeBytes(address);
        }
        message.writeBytes(bytes(target.port() >> 8, target.port() & 0xff));
        talk.send(message.toByteArray());
        answer();
    }

    private void answer() throws IOException {
        version();
        int code = talk.read();
        if (code != 0) {
            ProxyAnswers.Row row = ProxyAnswers.row(ProxyKind.SOCKS, code);
            throw talk.refusal(row, target, code + ", " + row.words());
        }
        talk.read();
        int type = talk.read();
        // Where the proxy connects from: its length says where the tunnel begins.
        talk.skip(
                switch (type) {
                    case IPV4 -> 4 + 2;
                    case IPV6 -> 16 + 2;
                    case NAME -> talk.read() + 2;
                    default -> throw talk.misfit("is no SOCKS5 proxy, it answered with an address of type " + type);
                });
    }

    /** One byte for the length, then the field. */
    private static void write(ByteArrayOutputStream message, byte[] field) {
        message.write(field.length);
        message.writeBytes(field);
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
