package org.kermitftps.it.bench.far;

import java.util.List;
import java.util.stream.Stream;
import org.kermitftps.it.bench.peers.KermitFtps;
import org.kermitftps.it.bench.peers.Lftp;
import org.kermitftps.it.bench.run.Contestant;
import org.kermitftps.it.bench.run.Measure;
import org.kermitftps.it.bench.run.Row;
import org.kermitftps.it.bench.run.Target;
import org.kermitftps.it.bench.run.Transfers;
import org.kermitftps.it.bench.run.Work;
import org.kermitftps.it.servers.ServerVariant;

/** The rows on a line where waiting is all: 80 ms from the client to the server and back. */
public final class FarRows {

    private static final int ONE_WAY_MILLIS = 40;
    private static final int SMALL = 2_000;

    private FarRows() {}

    /** @param files of 2 kB each */
    public static List<Row> all(int files) {
        Far far = new Far(ServerVariant.VSFTPD_FAR, ONE_WAY_MILLIS);
        return Stream.of(1, 4).map(connections -> row(far, files, connections)).toList();
    }

    private static Row row(Far far, int files, int connections) {
        List<Contestant> contestants = Stream.of(KermitFtps.warm(), KermitFtps.inPlace(), new Lftp())
                .map(far::counting)
                .toList();
        return new Row(
                "far-up-" + connections,
                files + " files of 2 kB up at 80 ms, connections: " + connections,
                Work.up(files, SMALL).over(connections),
                far::site,
                contestants,
                List.of(Target.atLeast(1.0, Measure.WALL, KermitFtps.NAME, "lftp")),
                new Transfers());
    }
}
