package org.kermitftps.it.bench.peers;

import org.kermitftps.it.bench.run.Contestant;
import org.kermitftps.it.bench.run.Sample;
import org.kermitftps.it.bench.run.Site;
import org.kermitftps.it.bench.run.Work;

/** lftp as Debian ships it: TLS or nothing, data protected, the server's certificate verified. */
public final class Lftp implements Contestant {

    @Override
    public String name() {
        return "lftp";
    }

    @Override
    public Sample run(Work work, Site site) throws Exception {
        return site.clients()
                .time("cd " + (work.kind() == Work.Kind.UP ? site.outbox() : site.inbox()) + " && "
                        + command(site, verb(work)));
    }

    @Override
    public String asked(Work work) {
        return "`" + verb(work) + "`";
    }

    private static String verb(Work work) {
        return switch (work.kind()) {
                    case UP -> "mput";
                    case DOWN -> "mget";
                    case DOWN_AND_DELETE -> "mget -E";
                    case OTHER -> throw new UnsupportedOperationException("lftp has no such work");
                }
                + parallel(work) + " *";
    }

    /** The shell command that opens a session and runs these commands of lftp. */
    public static String command(Site site, String commands) {
        return "lftp -c 'set cmd:fail-exit yes; set ftp:ssl-force yes; set ftp:ssl-protect-data yes; set ssl:ca-file "
                + site.caPem() + "; set ssl:verify-certificate yes; set net:max-retries 1; open -u "
                + site.server().user() + "," + site.server().password() + " -p " + site.port() + " " + site.host()
                + "; " + commands + "' </dev/null";
    }

    private static String parallel(Work work) {
        return work.connections() > 1 ? " -P " + work.connections() : "";
    }
}
