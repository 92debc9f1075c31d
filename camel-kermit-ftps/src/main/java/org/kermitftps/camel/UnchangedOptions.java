package org.kermitftps.camel;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.kermitftps.failure.Failure;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.OptionFailure;

/** Option {@code skipUnchangedFor}, and what it cannot be had with: whatever lets the same listing have another result. */
final class UnchangedOptions {

    /** A file that no stamp tells of would be a day late. */
    private static final long LONGEST_HOURS = 24;

    private record Row(String option, Predicate<KermitFtpsEndpoint> set, String why) {}

    private static final List<Row> CONFLICTS = List.of(
            new Row("recursive=true", KermitFtpsEndpoint::isRecursive, "a directory says nothing of those below it"),
            new Row(
                    "stepwise=true",
                    each -> each.getConfiguration().isStepwise(),
                    "the directory is asked for from where the connection is"),
            new Row(
                    "useList=false",
                    each -> !each.getConfiguration().isUseList()
                            || each.getConfiguration().isListFileEnough(),
                    "nothing is listed"),
            new Row("fileName", each -> each.getFileName() != null, "its value may be another at each poll"),
            new Row(
                    "listFile",
                    each -> each.getConfiguration().getListFile() != null,
                    "it may name other files at each poll"),
            new Row(
                    "idempotentKey",
                    each -> each.getIdempotentKey() != null,
                    "a file that is overwritten, with another size or date, does not change its directory"),
            new Row(
                    "after, before, notAfter or notBefore",
                    each -> isDated(each.getConfiguration()),
                    "a file comes of age without changing its directory"),
            new Row(
                    "largerThan or smallerThan",
                    each -> each.getConfiguration().getLargerThan() != null
                            || each.getConfiguration().getSmallerThan() != null,
                    "a file that grows does not change its directory"),
            new Row(
                    "filter or filterFile",
                    each -> each.getFilter() != null || each.getFilterFile() != null,
                    "what it looks at is not known; use include, exclude, match or except, which look at names"),
            new Row(
                    "doneFileName in another directory",
                    each -> each.getDoneFileName() != null
                            && each.getDoneFileName().matches(".*[/\\\\].*"),
                    "what comes there does not change this one"),
            new Row(
                    "failOnEmpty=true",
                    each -> each.getConfiguration().isFailOnEmpty(),
                    "a poll that finds nothing must say why"));

    private UnchangedOptions() {}

    /** @throws FtpsException {@link Failure#OPTION_INVALID} or {@link OptionFailure#SKIP_UNCHANGED_CONFLICT} */
    static Duration read(KermitFtpsEndpoint endpoint) throws FtpsException {
        long millis = endpoint.getConfiguration().getSkipUnchangedFor();
        if (millis < 0 || Duration.ofMillis(millis).compareTo(Duration.ofHours(LONGEST_HOURS)) > 0) {
            throw new FtpsException(
                    OptionFailure.OPTION_INVALID,
                    "skipUnchangedFor=" + millis + "; milliseconds up to 24 hours, 0 for a listing at each poll, for"
                            + " example 900000");
        }
        for (Row row : CONFLICTS) {
            if (millis > 0 && row.set().test(endpoint)) {
                throw new FtpsException(
                        OptionFailure.SKIP_UNCHANGED_CONFLICT,
                        "skipUnchangedFor=" + millis + " and " + row.option() + ": " + row.why());
            }
        }
        return Duration.ofMillis(millis);
    }

    private static boolean isDated(KermitFtpsConfiguration options) {
        return options.getAfter() != null
                || options.getBefore() != null
                || options.getNotAfter() != null
                || options.getNotBefore() != null;
    }
}
