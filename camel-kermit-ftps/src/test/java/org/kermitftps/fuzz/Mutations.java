package org.kermitftps.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** An endless row of inputs made of seeds: joined, cut, repeated, flipped. The same seed number, the same row. */
final class Mutations {

    private static final int LONGEST = 4_096;

    private final Random random;
    private final List<byte[]> seeds;

    Mutations(long number, List<byte[]> seeds) {
        random = new Random(number);
        this.seeds = seeds;
    }

    byte[] next() {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        int parts = 1 + random.nextInt(8);
        for (int i = 0; i < parts; i++) {
            byte[] seed = seeds.get(random.nextInt(seeds.size()));
            joined.writeBytes(random.nextInt(4) == 0 ? piece(seed) : seed);
        }
        byte[] input = joined.toByteArray();
        for (int i = random.nextInt(4); i > 0; i--) {
            input = changed(input);
        }
        return input.length > LONGEST ? Arrays.copyOf(input, LONGEST) : input;
    }

    private byte[] changed(byte[] input) {
        if (input.length == 0) {
            return new byte[] {(byte) random.nextInt()};
        }
        int at = random.nextInt(input.length);
        return switch (random.nextInt(4)) {
            case 0 -> flipped(input, at, (byte) random.nextInt());
            case 1 -> flipped(input, at, (byte) (input[at] ^ 1 << random.nextInt(8)));
            case 2 -> repeated(input, at);
            default -> piece(input);
        };
    }

    private static byte[] flipped(byte[] input, int at, byte value) {
        byte[] other = input.clone();
        other[at] = value;
        return other;
    }

    private byte[] repeated(byte[] input, int at) {
        ByteArrayOutputStream longer = new ByteArrayOutputStream();
        longer.write(input, 0, at);
        byte[] some = Arrays.copyOfRange(input, at, Math.min(input.length, at + 1 + random.nextInt(4)));
        for (int i = random.nextInt(200); i >= 0; i--) {
            longer.writeBytes(some);
        }
        longer.write(input, at, input.length - at);
        return longer.toByteArray();
    }

    private byte[] piece(byte[] input) {
        int from = random.nextInt(input.length + 1);
        return Arrays.copyOfRange(input, from, from + random.nextInt(input.length - from + 1));
    }

    /** An input as it can be pasted into a test. */
    static String quoted(byte[] input) {
        StringBuilder text = new StringBuilder("\"");
        for (char c : new String(input, StandardCharsets.ISO_8859_1).toCharArray()) {
            boolean plain = c >= ' ' && c <= '~' && c != '"' && c != '\\';
            text.append(plain ? String.valueOf(c) : String.format("\\u%04x", (int) c));
        }
        return text.append('"').toString();
    }
}
