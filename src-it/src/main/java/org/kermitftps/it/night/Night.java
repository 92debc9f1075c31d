package org.kermitftps.it.night;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

/** Makes a night of X12 837 Professional claim files, each followed by its {@code .ok} marker. */
public final class Night {
    private static final int CLAIMS_PER_SET = 1_000; // the guide's limit is 5000 in one ST/SE
    private static final int CONTROL_NUMBERS = 900_000_000;

    private final NightPlan plan;

    public Night(NightPlan plan) {
        this.plan = plan;
    }

    /**
     * Writes the files into a directory that exists; a marker only after its file is complete.
     *
     * @return the files in the order of their names
     */
    public List<ClaimFile> writeTo(Path outbox) throws IOException {
        int firstControl = 1 + new Random(plan.seed()).nextInt(CONTROL_NUMBERS);
        List<ClaimFile> files = new ArrayList<>();
        for (int number = 0; number < plan.files(); number++) {
            ClaimFile file = write(outbox, number, firstControl + number);
            Files.createFile(outbox.resolve(file.name().replace(".837", ".ok")));
            files.add(file);
        }
        return files;
    }

    private ClaimFile write(Path outbox, int number, int control) throws IOException {
        Path path = outbox.resolve(String.format(
                "mc%s-%02d.837", DateTimeFormatter.ofPattern("yyMMdd").format(plan.date()), number + 1));
        MessageDigest digest = sha256();
        try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(path));
                OutputStream digesting = new DigestOutputStream(file, digest)) {
            X12Writer out = new X12Writer(digesting);
            int claims = interchange(out, number, control);
            return new ClaimFile(path, out.bytes(), HexFormat.of().formatHex(digest.digest()), claims, control);
        }
    }

    private int interchange(X12Writer out, int number, int control) throws IOException {
        Envelope envelope =
                new Envelope(out, control, plan.date().atTime(23, 30).plusMinutes(number % 30));
        Claims claims = new Claims(out, new Random(31 * plan.seed() + control), plan.date());
        long target = plan.target(number);
        int made = 0;
        envelope.open();
        while (out.bytes() < target) {
            envelope.openSet();
            claims.openSet();
            int roomInSet = CLAIMS_PER_SET;
            while (roomInSet-- > 0 && out.bytes() < target) {
                claims.claim(++made);
            }
            envelope.closeSet();
        }
        envelope.close();
        return made;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
