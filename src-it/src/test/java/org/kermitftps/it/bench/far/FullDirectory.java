package org.kermitftps.it.bench.far;

import org.kermitftps.it.bench.run.Row;
import org.kermitftps.it.bench.run.Site;
import org.kermitftps.it.bench.run.Work;

/** As many files in the home as the work has; nobody takes one away. */
final class FullDirectory implements Row.Hooks {

    @Override
    public void prepare(Work work, Site site) {
        if (site.server().list().size() != work.files()) {
            String home = "/home/" + site.server().user();
            site.server()
                    .run(
                            "sh",
                            "-c",
                            "cd " + home + " && find . -mindepth 1 -delete; seq -f claim-2026-01-02-%06g.837 "
                                    + work.files() + " | xargs truncate -s 2000 && chown -R "
                                    + site.server().user() + " .");
        }
    }

    @Override
    public void check(Work work, Site site) {
        if (site.server().list().size() != work.files()) {
            throw new IllegalStateException("somebody took files away");
        }
    }
}
