package org.kermitftps.content;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.TransferFailure;

/** A text from one side to the other, piece by piece: its character set and its line ends. One instance is one file. */
public final class TextConversion {

    private static final int CHARS = 8_192;

    private final Charset from;
    private final Charset to;
    private final CharsetDecoder decoder;
    private final CharsetEncoder encoder;
    private final LineEnds lines;
    private final CharBuffer decoded = CharBuffer.allocate(CHARS);
    private final CharBuffer converted = CharBuffer.allocate(LineEnds.most(CHARS) + 1);
    private final ByteBuffer encoded = ByteBuffer.allocate(CHARS);
    private byte[] rest = new byte[0];
    private final Crossed taken = new Crossed();
    private final Crossed given = new Crossed();
    private long line = 1;

    TextConversion(Charset from, Charset to, LineEnds lines, boolean replace) {
        CodingErrorAction action = replace ? CodingErrorAction.REPLACE : CodingErrorAction.REPORT;
        this.from = from;
        this.to = to;
        this.lines = lines;
        // A byte that is no character is never replaced: that would be a wrong option, not a missing letter.
        decoder = from.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(action);
        encoder = to.newEncoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(action);
    }

    /** What has come in. */
    public Crossed taken() {
        return taken;
    }

    /** What has gone out. */
    public Crossed given() {
        return given;
    }

    /**
     * Converts some bytes; what is only the beginning of a character waits for the rest.
     *
     * @throws FtpsException {@link TransferFailure#TEXT_UNMAPPABLE}
     * @throws IOException of {@code target}
     */
    public void take(byte[] bytes, int offset, int length, OutputStream target) throws IOException {
        taken.count(bytes, offset, length);
        ByteBuffer in = ByteBuffer.allocate(rest.length + length);
        in.put(rest).put(bytes, offset, length).flip();
        decode(in, false, target);
        rest = new byte[in.remaining()];
        in.get(rest);
    }

    /** After the last byte; throws as {@link #take}. */
    public void end(OutputStream target) throws IOException {
        decode(ByteBuffer.wrap(rest), true, target);
        decoder.flush(decoded);
        convert();
        char[] held = new char[1];
        converted.put(held, 0, lines.end(held));
        encode(true, target);
        CoderResult result;
        do {
            result = encoder.flush(encoded);
            drain(target);
        } while (result.isOverflow());
    }

    private void decode(ByteBuffer in, boolean last, OutputStream target) throws IOException {
        CoderResult result;
        do {
            result = decoder.decode(in, decoded, last);
            if (result.isError()) {
                throw failure(decoded, "is not " + from);
            }
            convert();
            encode(false, target);
        } while (result.isOverflow());
    }

    private void convert() {
        decoded.flip();
        char[] made = new char[LineEnds.most(decoded.remaining())];
        converted.put(made, 0, lines.convert(decoded.array(), decoded.remaining(), made));
        decoded.clear();
    }

    private void encode(boolean last, OutputStream target) throws IOException {
        converted.flip();
        CoderResult result;
        do {
            result = encoder.encode(converted, encoded, last);
            drain(target);
            if (result.isError()) {
                throw failure(converted, "has a character that is not in " + to);
            }
        } while (result.isOverflow());
        line += lineEnds(converted);
        converted.compact();
    }

    private void drain(OutputStream target) throws IOException {
        given.count(encoded.array(), 0, encoded.position());
        target.write(encoded.array(), 0, encoded.position());
        encoded.clear();
    }

    /** Names the line and not the character, which is somebody's data. */
    private FtpsException failure(CharBuffer reached, String what) {
        return new FtpsException(TransferFailure.TEXT_UNMAPPABLE, "line " + (line + lineEnds(reached)) + " " + what);
    }

    private static long lineEnds(CharBuffer passed) {
        return CharBuffer.wrap(passed.array(), 0, passed.position())
                .chars()
                .filter(c -> c == '\n')
                .count();
    }
}
