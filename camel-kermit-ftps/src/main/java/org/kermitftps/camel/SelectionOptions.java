package org.kermitftps.camel;

import java.io.File;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.kermitftps.failure.Failure;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.OptionFailure;
import org.kermitftps.select.Moment;
import org.kermitftps.select.NamePatterns;
import org.kermitftps.select.NameRules;
import org.kermitftps.select.SizeBounds;
import org.kermitftps.select.TimeBounds;
import org.kermitftps.select.TimeBounds.Bound;
import org.kermitftps.select.TimeBounds.Relation;

/**
 * The options about which files are taken, read.
 *
 * @param names by name
 * @param sizes by size
 * @param times by modification time
 * @param listFile names in a file, {@code null} if there is none
 * @param byName whether they are fetched without a listing
 * @param dotFiles whether a consumer takes names that begin with a dot
 * @param simulate whether nothing is transferred
 * @param failOnEmpty whether a poll without a file fails
 */
record SelectionOptions(
        NameRules names,
        SizeBounds sizes,
        TimeBounds times,
        File listFile,
        boolean byName,
        boolean dotFiles,
        boolean simulate,
        boolean failOnEmpty) {

    private static final String TIMES =
            "; accepted: 2026-01-31, 2026-01-31 06:30, 20260131 06:30:00, now, today, yesterday,"
                    + " tomorrow, each with a time behind it, -3days, -2hours, -1week, and a zone at the end as Z, +01:00 or"
                    + " Europe/Paris";

    /** Whether any file is left alone that would be taken without these options. */
    boolean chooses() {
        return names.isSet() || sizes.isSet() || times.isSet() || listFile != null;
    }

    /** @throws FtpsException {@link Failure#OPTION_INVALID} or {@link Failure#OPTION_CONFLICT} */
    static SelectionOptions read(KermitFtpsEndpoint endpoint) throws FtpsException {
        KermitFtpsConfiguration options = endpoint.getConfiguration();
        SelectionConflicts.check(endpoint);
        String listFile = options.getListFile();
        return new SelectionOptions(
                names(options),
                sizes(options),
                times(options),
                listFile == null ? null : new File(listFile),
                options.isListFileEnough(),
                Boolean.TRUE.equals(options.getDotFiles()),
                options.isSimulate(),
                options.isFailOnEmpty());
    }

    private static NameRules names(KermitFtpsConfiguration options) throws FtpsException {
        return new NameRules(
                patterns("except", options.getExcept()),
                patterns("match", options.getMatch()),
                !Boolean.FALSE.equals(options.getDotFiles()),
                !options.isNoBackupFiles());
    }

    private static NamePatterns patterns(String option, String text) throws FtpsException {
        return read(
                option,
                text,
                NamePatterns.NONE,
                NamePatterns::parse,
                "; accepted: wildcards with commas between them, for example *.tmp,{a,b}?.[ct]xt");
    }

    private static SizeBounds sizes(KermitFtpsConfiguration options) throws FtpsException {
        String form = "; accepted: bytes as 0, 1500, 10k, 5M, 2G";
        long larger = read("largerThan", options.getLargerThan(), -1L, SizeBounds::parse, form);
        long smaller = read("smallerThan", options.getSmallerThan(), Long.MAX_VALUE, SizeBounds::parse, form);
        SizeBounds sizes = new SizeBounds(larger, smaller);
        if (sizes.isContradiction()) {
            throw new FtpsException(
                    OptionFailure.OPTION_CONFLICT,
                    "largerThan=" + options.getLargerThan() + " and smallerThan=" + options.getSmallerThan()
                            + ": no file has such a size");
        }
        return sizes;
    }

    private static TimeBounds times(KermitFtpsConfiguration options) throws FtpsException {
        Map<String, Bound> bounds = new LinkedHashMap<>();
        bound(bounds, "after", Relation.AFTER, options.getAfter());
        bound(bounds, "before", Relation.BEFORE, options.getBefore());
        bound(bounds, "notAfter", Relation.NOT_AFTER, options.getNotAfter());
        bound(bounds, "notBefore", Relation.NOT_BEFORE, options.getNotBefore());
        return new TimeBounds(List.copyOf(bounds.values()));
    }

    private static void bound(Map<String, Bound> bounds, String option, Relation relation, String text)
            throws FtpsException {
        Moment moment = read(option, text, null, each -> Moment.parse(each, ZoneId.systemDefault()), TIMES);
        if (moment != null) {
            bounds.put(option, new Bound(relation, moment));
        }
    }

    private static <T> T read(String option, String text, T unset, Function<String, T> reader, String accepted)
            throws FtpsException {
        if (text == null) {
            return unset;
        }
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException e) {
            throw new FtpsException(
                    OptionFailure.OPTION_INVALID, option + "=" + text + ": " + e.getMessage() + accepted, e);
        }
    }
}
