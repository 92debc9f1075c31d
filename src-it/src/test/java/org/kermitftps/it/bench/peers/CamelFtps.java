package org.kermitftps.it.bench.peers;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.kermitftps.it.bench.run.Site;
import org.kermitftps.it.bench.run.Work;
import org.kermitftps.it.servers.TrustStore;

/**
 * Camel's own {@code ftps:} as it comes, but for passive mode, binary type, protected data and a trust store, which every
 * partner asks for. It needs a server that does not insist on session reuse.
 */
public final class CamelFtps extends CamelContestant {

    /** The name of this contestant. */
    public static final String NAME = "camel ftps:";

    /** Stands for the folder, whose name tells nobody anything. */
    private static final String SCRATCH = "…";

    private final int rounds;

    /** @param rounds at most; many small files take it a minute each */
    public CamelFtps(int warmUps, int rounds) {
        super(NAME, "512m", warmUps);
        this.rounds = rounds;
    }

    @Override
    public int rounds() {
        return rounds;
    }

    @Override
    String order(Work work, Site site) throws IOException, GeneralSecurityException {
        Path store = TrustStore.write(site.caPem(), site.folder().resolve("trust.p12"));
        String uri = "ftps:" + site.host() + ":" + site.port() + "/?username="
                + site.server().user() + "&password="
                + site.server().password()
                + "&ftpClient.trustStore.file=" + store
                + "&ftpClient.trustStore.password=" + TrustStore.PASSWORD + "&ftpClient.trustStore.type=PKCS12&"
                + options(work).replace(SCRATCH, site.scratch().toString());
        return Worker.order(work, uri, site.outbox().toString(), "file:" + site.inbox());
    }

    @Override
    String options(Work work) {
        return "passiveMode=true&binary=true&execPbsz=0&execProt=P"
                + switch (work.kind()) {
                    case DOWN -> "&noop=true&localWorkDirectory=" + SCRATCH;
                    case DOWN_AND_DELETE -> "&delete=true";
                    default -> "";
                };
    }
}
