package org.kermitftps.it.bench.run;

import java.io.IOException;
import java.util.function.Function;
import org.kermitftps.it.bench.run.Work.Kind;

/**
 * The hooks of all rows that move files: they lay out what is to be moved, and afterwards compare names and contents of
 * all files. A run that lost, cut or doubled one is no run.
 */
public final class Transfers implements Row.Hooks {

    /** Names and contents below a folder, as one word. */
    private static final String PRINT =
            "cd %s && find . -type f | LC_ALL=C sort | tr '\\n' '\\0' | xargs -0 -r sha256sum | sha256sum";

    /** Beside the server: the files to be fetched. */
    private static final String SEED = "/fixture/seed";

    private final Function<Site, String> bring;
    private String laidOut = "";
    private String print;

    /** @param bring makes the shell command that brings the outbox to the server, where the work is to fetch it */
    public Transfers(Function<Site, String> bring) {
        this.bring = bring;
    }

    @Override
    public void prepare(Work work, Site site) throws IOException, InterruptedException {
        layOut(work, site);
        clean(site, site.inbox().toString(), site.scratch().toString());
        if (work.kind() == Kind.UP) {
            onServer(site, "find " + home(site) + " -mindepth 1 -delete");
        } else if (work.kind() == Kind.DOWN_AND_DELETE || !printOnServer(site).equals(print)) {
            fillServer(site);
        }
    }

    @Override
    public void check(Work work, Site site) throws IOException, InterruptedException {
        String arrived =
                work.kind() == Kind.UP ? printOnServer(site) : site.clients().run(PRINT.formatted(site.inbox()));
        if (!arrived.equals(print)) {
            String sum =
                    "find %s -type f -printf '%%s\\n' | awk '{n += $1} END {print NR \" files, \" n + 0 \" bytes\"}'";
            throw new IOException("what arrived is not what was sent, but "
                    + (work.kind() == Kind.UP
                            ? onServer(site, sum.formatted(home(site)))
                            : site.clients().run(sum.formatted(site.inbox()))));
        }
        if (work.kind() == Kind.DOWN_AND_DELETE && !site.server().list().isEmpty()) {
            throw new IOException("not all files were deleted on the server");
        }
    }

    /** The same files for all contestants and rounds, with contents that nothing can shorten. */
    private void layOut(Work work, Site site) throws IOException, InterruptedException {
        String wanted = work.files() + " x " + work.bytes() + " in " + site.outbox();
        if (wanted.equals(laidOut)) {
            return;
        }
        clean(site, site.outbox().toString());
        site.clients()
                .run("cd " + site.outbox() + " && head -c " + work.totalBytes() + " /dev/urandom | split -b "
                        + work.bytes() + " -d -a 6 --additional-suffix=.837 - claim && chmod 644 * && chmod 755 .");
        print = site.clients().run(PRINT.formatted(site.outbox()));
        laidOut = wanted;
    }

    private static void clean(Site site, String... folders) throws IOException, InterruptedException {
        String all = String.join(" ", folders);
        site.clients().run("mkdir -p -m 777 " + all + " && find " + all + " -mindepth 1 -delete");
    }

    /** Brought once by a client whose time does not count; from then on copied beside the server. */
    private void fillServer(Site site) throws IOException, InterruptedException {
        String home = home(site);
        if (!onServer(site, "mkdir -p " + SEED + " && " + PRINT.formatted(SEED)).equals(print)) {
            onServer(site, "find " + home + " " + SEED + " -mindepth 1 -delete");
            site.clients().run(bring.apply(site));
            onServer(site, "cd " + home + " && find . -type f -print0 | xargs -0 -r cp -p -t " + SEED);
        }
        onServer(
                site,
                "find " + home + " -mindepth 1 -delete; cd " + SEED
                        + " && find . -type f -print0 | xargs -0 -r cp -p -t " + home);
    }

    private static String printOnServer(Site site) {
        return onServer(site, PRINT.formatted(home(site)));
    }

    private static String onServer(Site site, String command) {
        return site.server().run("sh", "-c", command).strip();
    }

    private static String home(Site site) {
        return "/home/" + site.server().user();
    }
}
