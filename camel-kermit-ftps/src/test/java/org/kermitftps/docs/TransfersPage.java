package org.kermitftps.docs;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.kermitftps.content.ContentHead;
import org.kermitftps.content.DefaultPatterns;
import org.kermitftps.local.CollisionRules;
import org.kermitftps.policy.DateCommand;
import org.kermitftps.policy.DownloadEndRules;
import org.kermitftps.policy.FileAnswers;
import org.kermitftps.policy.FullDisk;
import org.kermitftps.policy.HashCommand;
import org.kermitftps.policy.ImpossibleReplies;
import org.kermitftps.policy.KermitCodes;
import org.kermitftps.policy.UpdateRules;

/** docs/transfers.md: the tables that say what a server's words prove about a file. */
final class TransfersPage {

    private TransfersPage() {}

    static String text() {
        MarkdownPage page = new MarkdownPage("How it is known that a file has arrived");
        hashes(page);
        ends(page);
        types(page);
        dates(page);
        updates(page);
        collisions(page);
        page.section("Whether a file is there");
        page.text("What a reply to SIZE or MLST says; the first row that fits, and nothing if none does. Only then a"
                + " directory is listed to find out.");
        page.table(
                List.of("Reply", "Words", "The file", "Why"),
                FileAnswers.TABLE.stream()
                        .map(row -> List.of(
                                Integer.toString(row.code()),
                                row.words().pattern().isEmpty()
                                        ? "any"
                                        : row.words().pattern().replace("|", ", "),
                                says(row.says()),
                                row.because()))
                        .toList());
        fullDisks(page);
        impossible(page);
        codes(page);
        return page.toString();
    }

    private static void fullDisks(MarkdownPage page) {
        page.section("How servers say that their disk is full");
        page.text("Then an upload fails with KFTPS-741, and not with the code for any broken transfer.");
        page.table(
                List.of("Reply", "Words", "Why"),
                FullDisk.TABLE.stream()
                        .map(row -> List.of(
                                Integer.toString(row.code()),
                                row.words().pattern().isEmpty()
                                        ? "any"
                                        : row.words().pattern().replace("|", ", "),
                                row.because()))
                        .toList());
    }

    private static void impossible(MarkdownPage page) {
        page.section("Replies that cannot be the answer");
        page.text("The server is one reply behind then; the connection is closed, with KFTPS-744.");
        page.table(
                List.of("Commands", "Replies", "Why"),
                ImpossibleReplies.TABLE.stream()
                        .map(row -> List.of(
                                "`" + String.join("`, `", row.verbs()) + "`",
                                row.codes().pattern().replace("..", "yz").replace("|", ", "),
                                row.because()))
                        .toList());
    }

    private static void hashes(MarkdownPage page) {
        page.section("Hashes");
        page.text("With `verifyTransfer=hash` or `best` the first row that FEAT offers is asked after the transfer, and"
                + " compared with what crossed the wire. Uploads are asked for under their temporary name, before the"
                + " rename.");
        page.table(
                List.of("Feature", "Algorithm", "Why"),
                HashCommand.TABLE.stream()
                        .map(row -> List.of("`" + row.feature() + "`", row.algorithm(), row.because()))
                        .toList());
    }

    private static void ends(MarkdownPage page) {
        page.section("Downloads that end without close_notify");
        page.text("Asked after a 2yz reply; the first row that fits.");
        page.table(
                List.of("`requireCloseNotify`", "Size", "The download is", "Why"),
                DownloadEndRules.TABLE.stream()
                        .map(row -> List.of(
                                "`" + word(row.required()) + "`",
                                row.sizes().stream().map(TransfersPage::word).collect(Collectors.joining(", ")),
                                word(row.then()),
                                row.because()))
                        .toList());
    }

    private static void types(MarkdownPage page) {
        page.section("Text or binary with type=auto");
        page.text("Uploads that begin so; for what follows if none of them fits see [content.md](content.md).");
        page.table(
                List.of("Begins with", "The upload is", "Why"),
                ContentHead.TABLE.stream()
                        .map(row -> List.of("`" + row.begins() + "`", word(row.says()), row.because()))
                        .toList());
        page.text(
                "Names of downloads, without `textPatterns` and `binaryPatterns`; binary names count for uploads too.");
        page.table(
                List.of("Names", "The file is", "Why"),
                DefaultPatterns.TABLE.stream()
                        .map(row -> List.of(
                                "`" + row.patterns().replace(",*", ", *") + "`", word(row.type()), row.because()))
                        .toList());
    }

    private static void dates(MarkdownPage page) {
        page.section("How the time of an upload is set");
        page.text(
                "With `setServerDates=true`, after the transfer and before the rename, in UTC. Rows whose feature FEAT does"
                        + " not offer are left out; the first row that a server takes is the only one asked over its connection, and"
                        + " one that it refuses with 5yz is not asked again.");
        page.table(
                List.of("Command", "Feature", "Why"),
                DateCommand.TABLE.stream()
                        .map(row -> List.of(
                                "`" + row.verb() + " " + String.format(row.form(), "YYYYMMDDhhmmss", "name") + "`",
                                row.feature() == null ? "none asked" : "`" + row.feature() + "`",
                                row.because()))
                        .toList());
    }

    private static void updates(MarkdownPage page) {
        page.section("Whether an upload is newer than the server's file");
        page.text(
                "With `update=true` or `uploadCollision`; the server's time is asked by MDTM, or MLST where MDTM is not"
                        + " known, `serverTimeOffset` is added, and whole seconds are compared.");
        page.table(
                List.of("`uploadCollision`", "Ours is", "Then", "Why"),
                UpdateRules.TABLE.stream()
                        .map(row -> List.of(
                                "`" + word(row.rule()).replace(' ', '-') + "`",
                                row.local() == UpdateRules.Local.ALONE ? "not to be compared" : word(row.local()),
                                row.skip() == null
                                        ? "sent"
                                        : "skipped: " + row.skip().words(),
                                row.because()))
                        .toList());
    }

    private static void collisions(MarkdownPage page) {
        page.section("Which downloads are left at the server because of a local file");
        page.text("With `localDirectory`; a file for which there is no row is fetched.");
        page.table(
                List.of("`collision`", "The server's file is", "Then", "Why"),
                CollisionRules.TABLE.stream()
                        .map(row -> List.of(
                                "`" + word(row.collision()).replace(' ', '-') + "`",
                                row.times().stream().map(TransfersPage::word).collect(Collectors.joining(", ")),
                                "skipped: " + row.skip().words(),
                                row.because()))
                        .toList());
    }

    private static void codes(MarkdownPage page) {
        page.section("What KermitFtpCode says after a failure without a reply");
        page.text("The first row that fits counts; with a reply it is the server's code.");
        page.table(
                List.of("Failures", "`KermitFtpCode`", "Why"),
                KermitCodes.TABLE.stream()
                        .map(row -> List.of("`" + row.codes() + "`", Integer.toString(row.code()), row.because()))
                        .toList());
    }

    private static String says(FileAnswers.Says says) {
        return switch (says) {
            case THERE -> "is there";
            case GONE -> "is not there";
            case NOTHING -> "nobody can tell";
        };
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
