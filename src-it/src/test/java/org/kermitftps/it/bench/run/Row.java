package org.kermitftps.it.bench.run;

import java.util.List;
import java.util.function.Function;

/**
 * One row of the table: who does what where, and what it is to show.
 *
 * @param id for {@code -Dbench.rows=id,id}
 * @param title for people
 * @param work what is done
 * @param place makes the site; the harness gives what it has running
 * @param contestants in the order of the table; each has its own, made for this row
 * @param targets what is promised; may be none
 * @param hooks what is done around each run, unmeasured
 */
public record Row(
        String id,
        String title,
        Work work,
        Function<Stage, Site> place,
        List<Contestant> contestants,
        List<Target> targets,
        Hooks hooks) {

    /** What is done around each run, unmeasured. */
    public interface Hooks {

        /** Before each run. */
        void prepare(Work work, Site site) throws Exception;

        /**
         * After each run.
         *
         * @throws Exception if the work was not done; its message says what is wrong
         */
        void check(Work work, Site site) throws Exception;
    }
}
