package org.kermitftps.it.bench;

import java.util.List;
import org.kermitftps.it.bench.peers.KermitFtps;
import org.kermitftps.it.bench.peers.Lftp;
import org.kermitftps.it.bench.run.Measure;
import org.kermitftps.it.bench.run.Row;
import org.kermitftps.it.bench.run.Target;
import org.kermitftps.it.bench.run.Transfers;
import org.kermitftps.it.bench.run.Work;
import org.kermitftps.it.servers.ServerVariant;

/** The table. */
final class Rows {

    private static final int SMALL = 2_000;

    private Rows() {}

    static List<Row> all(Scale scale) {
        return List.of(new Row(
                "small-up",
                scale.files() + " files of 2 kB up, one connection",
                Work.up(scale.files(), SMALL),
                stage -> stage.site(ServerVariant.VSFTPD_IN_MEMORY),
                List.of(KermitFtps.warm(), KermitFtps.inPlace(), KermitFtps.cold(), new Lftp()),
                List.of(Target.atLeast(1.2, Measure.WALL, KermitFtps.NAME, "lftp")),
                new Transfers()));
    }
}
