package org.kermitftps.camel;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.kermitftps.failure.DataFailure;
import org.kermitftps.failure.Failure;
import org.kermitftps.failure.FtpsException;
import org.kermitftps.failure.Printable;
import org.kermitftps.failure.TransferFailure;
import org.kermitftps.policy.SkipReason;
import org.kermitftps.select.NameList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What became of the files of one poll. Each file is a line at DEBUG; the sum is one at INFO, and only when it is another
 * than at the poll before.
 */
final class SelectionReport {

    private static final Logger LOG = LoggerFactory.getLogger(SelectionReport.class);

    private final KermitFtpsEndpoint endpoint;
    private final Map<SkipReason, Integer> skipped = new EnumMap<>(SkipReason.class);
    private final List<String> taken = new ArrayList<>();
    private final Set<String> untold = new TreeSet<>();
    private final Set<String> absent = new HashSet<>();

    /** Every name ever met that the list file has: a file that was fetched and deleted is not missing. */
    private final Set<String> met = new HashSet<>();

    private final Set<String> metNow = new HashSet<>();

    /** What was said last, so that only news is said. */
    private final Map<String, String> told = new HashMap<>();

    private int listed;

    SelectionReport(KermitFtpsEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    void begin() {
        listed = 0;
        skipped.clear();
        taken.clear();
        untold.clear();
        absent.clear();
        metNow.clear();
    }

    void listed(String path) {
        listed++;
        if (options().listFile() != null) {
            metNow.add(path);
        }
    }

    void skipped(String path, SkipReason reason) {
        skipped.merge(reason, 1, Integer::sum);
        LOG.debug("{}: left alone: {}", Printable.of(path), reason.words());
    }

    /** Nothing of that name is there, or a directory. */
    void absent(String path) {
        absent.add(path);
        skipped(path, SkipReason.NOT_A_REGULAR_FILE);
    }

    void untold(String path) {
        untold.add(path);
    }

    void taken(String path, long size) {
        String bytes = size < 0 ? "" : ", " + size + " bytes";
        taken.add(Printable.of(path) + (options().simulate() ? bytes : ""));
    }

    /** @throws FtpsException {@link Failure#NOTHING_SELECTED} */
    void end(NameList list) throws FtpsException {
        if (list != null) {
            tellMissing(list);
        }
        if (!untold.isEmpty() && isNews("untold", untold.toString())) {
            LOG.warn(
                    "{}: {} ({}). What to do: {}",
                    DataFailure.FACTS_UNTOLD.code(),
                    DataFailure.FACTS_UNTOLD.what(),
                    Printable.of(String.join(", ", untold)),
                    DataFailure.FACTS_UNTOLD.remedy());
        }
        tellSum();
        if (taken.isEmpty() && options().failOnEmpty()) {
            throw new FtpsException(TransferFailure.NOTHING_SELECTED, sum());
        }
    }

    private void tellMissing(NameList list) {
        metNow.removeAll(absent);
        metNow.forEach(path -> {
            met.add(path);
            met.add(path.substring(path.lastIndexOf('/') + 1));
        });
        met.retainAll(list.names());
        Set<String> missing = new TreeSet<>(list.names());
        missing.removeAll(met);
        if (isNews("missing", missing.toString()) && !missing.isEmpty()) {
            LOG.warn(
                    "{}: the server has not what {} names: {}",
                    MaskedUri.of(endpoint),
                    options().listFile(),
                    Printable.of(String.join(", ", missing)));
        }
    }

    private void tellSum() {
        boolean chosen = !skipped.isEmpty() || !untold.isEmpty();
        if (options().simulate() && isNews("simulated", taken.toString())) {
            taken.forEach(each -> LOG.info("{}: would be fetched, but simulate=true", each));
        }
        if (isNews("sum", chosen ? sum() : "") && chosen) {
            LOG.info("{}: {}", MaskedUri.of(endpoint), sum());
        }
    }

    private String sum() {
        StringBuilder sum = new StringBuilder(listed + " files listed, " + taken.size() + " taken");
        skipped.forEach((reason, count) ->
                sum.append(", ").append(count).append(" left alone: ").append(reason.words()));
        if (!untold.isEmpty()) {
            sum.append(", ").append(untold.size()).append(" of unknown size or time");
        }
        return sum.toString();
    }

    private boolean isNews(String kind, String text) {
        return !text.equals(told.put(kind, text));
    }

    private SelectionOptions options() {
        return endpoint.options().selection();
    }
}
