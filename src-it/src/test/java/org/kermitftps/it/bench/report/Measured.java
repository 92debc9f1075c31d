package org.kermitftps.it.bench.report;

import java.util.List;
import org.kermitftps.it.bench.run.RowResult;

/**
 * A row's result, and how, when and on what it came about: rows need not be measured on one day.
 *
 * @param result of the row
 * @param machine at that time
 * @param seconds all of it took, with what is not measured
 * @param asked of the contestants
 */
public record Measured(RowResult result, Machine machine, long seconds, List<Asked> asked) {

    /** By the row as it is. */
    public static Measured now(RowResult result, Machine machine, long seconds) {
        return new Measured(
                result,
                machine,
                seconds,
                result.row().contestants().stream()
                        .map(each -> new Asked(
                                each.name(),
                                each.warmUps(),
                                each.asked(result.row().work())))
                        .toList());
    }
}
