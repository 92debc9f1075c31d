package org.kermitftps.tls;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;

/** Reads what a peer still sends after our close_notify until it closes too, within a time and a number of bytes. */
final class Drain {

    private final Socket plain;
    private final SSLEngine engine;
    private final RecordReader reader;
    private final long deadline;

    Drain(Socket plain, SSLEngine engine, RecordReader reader, long deadline) {
        this.plain = plain;
        this.engine = engine;
        this.reader = reader;
        this.deadline = deadline;
    }

    void run(int limit) throws IOException {
        throughEngine(limit);
        if (!reader.hasEnded()) {
            raw(limit);
        }
    }

    /** Through the engine first: the tickets in there are what the next TLS 1.3 data connection resumes with. */
    private void throughEngine(int limit) throws IOException {
        try {
            // Bouncy Castle's engine is done in both directions once we have closed ours.
            for (int left = limit; left > 0 && !reader.hasEnded() && !engine.isInboundDone(); ) {
                switch (reader.step()) {
                    case STARVED -> left -= receive();
                    case MOVED, ENDED -> {}
                    case PLAIN_TEXT -> {
                        return;
                    }
                }
            }
        } catch (SSLException unreadable) {
            // The bytes still have to leave the socket's buffer, or close() sends RST.
        }
    }

    private int receive() throws IOException {
        arm();
        return reader.receive();
    }

    /** The bytes only, whatever they say. */
    void raw(int limit) throws IOException {
        InputStream in = plain.getInputStream();
        byte[] scrap = new byte[4096];
        int count = 0;
        for (int left = limit; left > 0 && count >= 0; left -= count) {
            arm();
            count = in.read(scrap);
        }
    }

    private void arm() throws IOException {
        Deadline.arm(plain, deadline);
    }
}
