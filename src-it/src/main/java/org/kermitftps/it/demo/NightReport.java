package org.kermitftps.it.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kermitftps.it.daemon.TransferLine;
import org.kermitftps.it.night.ClaimFile;

/** What became of a night: a row a file, and whatever lies at the partner that nobody sent there. */
final class NightReport {
    private final List<Delivery> deliveries;
    private final List<String> strangers;

    private NightReport(List<Delivery> deliveries, List<String> strangers) {
        this.deliveries = deliveries;
        this.strangers = strangers;
    }

    /**
     * Compares; reads every file the partner has.
     *
     * @param log the daemon's log
     * @param arrivals how often the partner got a file of a name
     */
    static NightReport of(List<ClaimFile> night, List<String> log, Path partner, ToIntFunction<String> arrivals)
            throws IOException {
        Map<String, TransferLine> lines = log.stream()
                .flatMap(line -> TransferLine.parse(line).stream())
                .collect(Collectors.toMap(TransferLine::file, line -> line, (earlier, later) -> later));
        Map<String, String> arrived = hashes(partner);
        List<Delivery> deliveries = new ArrayList<>();
        for (ClaimFile file : night) {
            String name = file.name();
            deliveries.add(new Delivery(file, lines.get(name), arrived.remove(name), arrivals.applyAsInt(name)));
        }
        return new NightReport(deliveries, arrived.keySet().stream().sorted().toList());
    }

    /** Every file arrived intact, once, and nothing else did. */
    boolean good() {
        return strangers.isEmpty() && deliveries.stream().allMatch(Delivery::intact);
    }

    @Override
    public String toString() {
        Table table = new Table("file", ">bytes", "SHA-256", "AUTH", "TLS", "resumed", ">seconds", "result");
        deliveries.forEach(delivery -> table.add(delivery.row()));
        StringBuilder text = new StringBuilder(table.toString());
        deliveries.stream()
                .map(Delivery::line)
                .filter(Objects::nonNull)
                .filter(line -> !line.sent())
                .forEach(line -> text.append(line.file() + ": " + line.get("error") + "\n"));
        strangers.forEach(name -> text.append("Nobody sent this, but the partner has it: " + name + "\n"));
        return text.append(summary()).toString();
    }

    private String summary() {
        long intact = deliveries.stream().filter(Delivery::intact).count();
        return intact + " of " + deliveries.size() + " files arrived intact, each exactly once"
                + (strangers.isEmpty() ? ", and nothing else did." : ".");
    }

    /** Every regular file below the directory, by its path relative to it. */
    private static Map<String, String> hashes(Path directory) throws IOException {
        try (Stream<Path> paths = Files.walk(directory)) {
            List<Path> files = paths.filter(Files::isRegularFile).toList();
            Map<String, String> hashes = new java.util.HashMap<>();
            for (Path file : files) {
                hashes.put(directory.relativize(file).toString(), sha256(file));
            }
            return hashes;
        }
    }

    private static String sha256(Path file) throws IOException {
        try (DigestInputStream in =
                new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
