package org.kermitftps.it.bench.far;

import java.util.List;
import java.util.stream.Stream;
import org.kermitftps.it.bench.peers.CamelFtps;
import org.kermitftps.it.bench.peers.Curl;
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
    private static final int POLLED = 20_000;

    private static final String PLACED =
            "every file is sent under a temporary name, proved by SIZE and renamed; lftp does neither. See the line in place.";

    private static final String WALKED =
            "vsftpd walks through its 20,000 entries to answer the one question; nothing else is left of the poll.";

    private static final String SKIPPING = KermitFtps.NAME + ", skipUnchangedFor";

    private FarRows() {}

    /** @param files of 2 kB each */
    public static List<Row> all(int files) {
        Far far = new Far(ServerVariant.VSFTPD_FAR, ONE_WAY_MILLIS);
        return List.of(row(far, files, 1), row(far, files, 4), poll());
    }

    /** The line adds no time to this one: it counts the bytes. */
    private static Row poll() {
        Far near = new Far(ServerVariant.VSFTPD_FAR_WITHOUT_REUSE, 0);
        List<Contestant> contestants = Stream.<Contestant>of(
                        KermitFtps.warm().with("skipUnchangedFor", "900000").named(SKIPPING),
                        KermitFtps.warm(),
                        new CamelFtps(4, Integer.MAX_VALUE))
                .map(near::counting)
                .toList();
        return new Row(
                "poll",
                "a poll of " + POLLED + " files, nothing new",
                Work.other(POLLED),
                near::site,
                contestants,
                List.of(
                        Target.atLeast(5, Measure.WALL, SKIPPING, CamelFtps.NAME)
                                .ifMissed(WALKED),
                        Target.atLeast(5, Measure.BYTES, SKIPPING, CamelFtps.NAME),
                        Target.shown(Measure.WALL, KermitFtps.NAME, CamelFtps.NAME),
                        Target.shown(Measure.BYTES, KermitFtps.NAME, CamelFtps.NAME)),
                new FullDirectory());
    }

    private static KermitFtps ours(int connections) {
        return connections == 1 ? KermitFtps.warm() : KermitFtps.warm().with("connections", "" + connections);
    }

    private static Target asFast() {
        return Target.atLeast(1.0, Measure.WALL, KermitFtps.NAME, "lftp").ifMissed(PLACED);
    }

    private static Target fewRoundTrips() {
        return Target.within(5, Measure.ROUND_TRIPS, KermitFtps.NAME).ifMissed(PLACED);
    }

    private static Row row(Far far, int files, int connections) {
        List<Contestant> contestants = Stream.<Contestant>of(
                        ours(connections), ours(connections).inPlace(), new Lftp())
                .map(far::counting)
                .toList();
        return new Row(
                "far-up-" + connections,
                files + " files of 2 kB up at 80 ms, connections: " + connections,
                Work.up(files, SMALL).over(connections),
                far::site,
                contestants,
                connections == 1 ? List.of(asFast(), fewRoundTrips()) : List.of(asFast()),
                new Transfers(Curl::upload));
    }
}
