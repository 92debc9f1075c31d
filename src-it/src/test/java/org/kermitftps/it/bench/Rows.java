package org.kermitftps.it.bench;

import java.util.List;
import java.util.stream.Stream;
import org.kermitftps.it.bench.far.FarRows;
import org.kermitftps.it.bench.peers.CKermit;
import org.kermitftps.it.bench.peers.CamelFtps;
import org.kermitftps.it.bench.peers.Curl;
import org.kermitftps.it.bench.peers.KermitFtps;
import org.kermitftps.it.bench.peers.Lftp;
import org.kermitftps.it.bench.run.Contestant;
import org.kermitftps.it.bench.run.Measure;
import org.kermitftps.it.bench.run.Row;
import org.kermitftps.it.bench.run.Target;
import org.kermitftps.it.bench.run.Transfers;
import org.kermitftps.it.bench.run.WithServer;
import org.kermitftps.it.bench.run.Work;
import org.kermitftps.it.servers.ServerVariant;

/** The table. Targets that compare with {@code camel ftps:} are on a server where it can work. */
final class Rows {

    private static final int SMALL = 2_000;

    /** Ciphers run interpreted until the compiler gets hold of their loops, which takes more than one large file. */
    private static final int BIG_WARM_UPS = 5;

    private static final String OURS = KermitFtps.NAME;

    private Rows() {}

    static List<Row> all(Scale scale) {
        return Stream.of(near(scale), FarRows.all(scale.files() / 2))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Row> near(Scale scale) {
        return List.of(
                row(
                        "small-up",
                        scale.files() + " x 2 kB up, 1 connection",
                        Work.up(scale.files(), SMALL),
                        ServerVariant.VSFTPD_IN_MEMORY,
                        List.of(
                                KermitFtps.warm(),
                                KermitFtps.warm().inPlace(),
                                KermitFtps.warm().cold(),
                                new Lftp(),
                                CKermit.tls12(),
                                CKermit.asItComes(),
                                Curl.manyFiles()),
                        Target.atLeast(1.2, Measure.WALL, OURS, "lftp"),
                        Target.shown(Measure.WALL, OURS, "C-Kermit, TLS 1.2")),
                row(
                        "small-up-4",
                        scale.files() + " x 2 kB up, 4 connections",
                        Work.up(scale.files(), SMALL).over(4),
                        ServerVariant.VSFTPD_IN_MEMORY,
                        List.of(
                                KermitFtps.warm().with("connections", "4"),
                                KermitFtps.warm().with("connections", "4").inPlace(),
                                new Lftp(),
                                CKermit.tls12()),
                        Target.atLeast(1.0, Measure.WALL, OURS, "lftp", "C-Kermit, TLS 1.2")
                                .ifMissed(Shortfalls.TWO_CORES)),
                row(
                        "small-down",
                        scale.files() + " x 2 kB down with delete",
                        Work.downAndDelete(scale.files(), SMALL),
                        ServerVariant.VSFTPD_WITHOUT_REUSE,
                        List.of(
                                KermitFtps.warm(),
                                KermitFtps.warm()
                                        .with("concurrentTransfers", "4")
                                        .named(OURS + ", 4 connections"),
                                new CamelFtps(1, scale.rounds())),
                        Target.atLeast(10, Measure.WALL, OURS, CamelFtps.NAME)),
                bigUp("big-up", "", ServerVariant.VSFTPD_IN_MEMORY, scale, Shortfalls.SERVER_FIRST),
                bigDown("big-down", "", ServerVariant.VSFTPD_IN_MEMORY, scale),
                bigUp("big-up-proftpd", ", ProFTPD", ServerVariant.PROFTPD_IN_MEMORY, scale, ""),
                bigDown("big-down-proftpd", ", ProFTPD", ServerVariant.PROFTPD_IN_MEMORY, scale),
                processor("cpu-up", "up", Work.up(1, scale.bytes()), scale, Shortfalls.COPIES),
                processor("cpu-down", "down", Work.down(1, scale.bytes()), scale, Shortfalls.SAME_KERNEL));
    }

    private static Row bigUp(String id, String where, ServerVariant server, Scale scale, String shortfall) {
        return row(
                id,
                "one file of " + scale.size() + " up" + where,
                Work.up(1, scale.bytes()),
                server,
                List.of(
                        KermitFtps.warm().warmedUp(BIG_WARM_UPS),
                        KermitFtps.warm().warmedUp(BIG_WARM_UPS).inPlace(),
                        new Lftp(),
                        Curl.oneFile()),
                Target.atLeast(1.1, Measure.WALL, OURS, "lftp", "curl").ifMissed(shortfall));
    }

    private static Row bigDown(String id, String where, ServerVariant server, Scale scale) {
        return row(
                id,
                "one file of " + scale.size() + " down" + where,
                Work.down(1, scale.bytes()),
                server,
                List.of(KermitFtps.warm().warmedUp(BIG_WARM_UPS), new Lftp(), Curl.oneFile()),
                Target.atLeast(1.1, Measure.WALL, OURS, "lftp", "curl").ifMissed(Shortfalls.KERNEL));
    }

    private static Row processor(String id, String direction, Work work, Scale scale, String shortfall) {
        return row(
                id,
                "processor time, one file of " + scale.size() + " " + direction,
                work,
                ServerVariant.VSFTPD_WITHOUT_REUSE,
                List.of(KermitFtps.warm().warmedUp(BIG_WARM_UPS), new CamelFtps(BIG_WARM_UPS, scale.rounds())),
                Target.atMost(0.7, Measure.CPU, OURS, CamelFtps.NAME).ifMissed(shortfall));
    }

    private static Row row(
            String id, String title, Work work, ServerVariant server, List<Contestant> contestants, Target... targets) {
        return new Row(
                id,
                title,
                work,
                stage -> stage.site(server),
                contestants.stream().<Contestant>map(WithServer::new).toList(),
                List.of(targets),
                new Transfers(Curl::upload));
    }
}
