package org.kermitftps.it.bench.peers;

import org.kermitftps.it.bench.run.Contestant;
import org.kermitftps.it.bench.run.Sample;
import org.kermitftps.it.bench.run.Site;
import org.kermitftps.it.bench.run.Work;

/** curl as Debian ships it; all files by one process over one connection. */
public final class Curl implements Contestant {

    private static final String TLS12 = " --tls-max 1.2";

    private final boolean manyFiles;

    private Curl(boolean manyFiles) {
        this.manyFiles = manyFiles;
    }

    /** As it comes. */
    public static Curl oneFile() {
        return new Curl(false);
    }

    /** With TLS 1.2, for with 1.3 curl 7.88 loses what it sends to vsftpd. */
    public static Curl manyFiles() {
        return new Curl(true);
    }

    @Override
    public String name() {
        return manyFiles ? "curl, TLS 1.2" : "curl";
    }

    @Override
    public String asked(Work work) {
        return "one process for all files, `curl" + version() + (work.kind() == Work.Kind.UP ? " -T`" : "`");
    }

    @Override
    public Sample run(Work work, Site site) throws Exception {
        return site.clients()
                .time(
                        switch (work.kind()) {
                            case UP -> upload(site, version());
                            case DOWN -> {
                                String names = site.clients().run("cd " + site.outbox() + " && ls | paste -sd,");
                                yield "cd " + site.inbox() + " && " + command(site) + version() + " --remote-name-all "
                                        + url(site) + "{" + names + "}";
                            }
                            default -> throw new UnsupportedOperationException("curl has no such work");
                        });
    }

    /** The shell command that sends all that is in the outbox, for whom it only has to arrive. */
    public static String upload(Site site) {
        return upload(site, TLS12);
    }

    private static String upload(Site site, String version) {
        return "cd " + site.outbox() + " && " + command(site) + version + " -T \"{$(ls | paste -sd,)}\" " + url(site);
    }

    private String version() {
        return manyFiles ? TLS12 : "";
    }

    private static String command(Site site) {
        return "curl -sS --fail --ssl-reqd --cacert " + site.caPem() + " -u "
                + site.server().user() + ":" + site.server().password();
    }

    private static String url(Site site) {
        return "ftp://" + site.host() + ":" + site.port() + "/";
    }
}
