package org.kermitftps.it.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kermitftps.it.bench.peers.CamelFtps;
import org.kermitftps.it.bench.peers.Curl;
import org.kermitftps.it.bench.peers.KermitFtps;
import org.kermitftps.it.bench.run.Measure;
import org.kermitftps.it.bench.run.Row;
import org.kermitftps.it.bench.run.RowResult;
import org.kermitftps.it.bench.run.Runner;
import org.kermitftps.it.bench.run.Stage;
import org.kermitftps.it.bench.run.Target;
import org.kermitftps.it.bench.run.Transfers;
import org.kermitftps.it.bench.run.Work;
import org.kermitftps.it.servers.NeedsDocker;
import org.kermitftps.it.servers.ServerVariant;

/**
 * The part of the benchmark that every build runs: many small files there and back again take ours at most a third of the
 * time of Camel's own {@code ftps:}, on a server where that one can work. Up alone the distance is smaller, because ours
 * places and proves each file with three commands more, and {@code ftps:} does neither.
 */
@NeedsDocker
class SpeedFloorIT {

    private static final double FLOOR = 3;
    private static final double FLOOR_EACH_WAY = 1.5;
    private static final int ROUNDS = 3;

    /** A daemon is warm after its first thousand files; before, the compiler takes most of the time. */
    private static final int WARM_UPS = 10;

    private static final int FILES = 80;
    private static final int BYTES = 2_000;

    @TempDir
    Path folder;

    @Test
    void staysThreeTimesAsFastAsCamelFtps() throws Exception {
        try (Stage stage = new Stage(folder)) {
            RowResult up = run(stage, Work.Kind.UP);
            RowResult down = run(stage, Work.Kind.DOWN_AND_DELETE);

            double ratio = (median(up, CamelFtps.NAME) + median(down, CamelFtps.NAME))
                    / (median(up, KermitFtps.NAME) + median(down, KermitFtps.NAME));
            assertThat(ratio).as("camel ftps: by ours, up and down").isGreaterThanOrEqualTo(FLOOR);
        }
    }

    private static double median(RowResult result, String contestant) {
        assertThat(result.failure(contestant)).isEmpty();
        return result.median(contestant, Measure.WALL);
    }

    private static RowResult run(Stage stage, Work.Kind direction) throws Exception {
        Target target = Target.atLeast(FLOOR_EACH_WAY, Measure.WALL, KermitFtps.NAME, CamelFtps.NAME);
        Row row = new Row(
                "floor",
                FILES + " small files " + direction,
                new Work(direction, FILES, BYTES, 1),
                all -> all.site(ServerVariant.VSFTPD_WITHOUT_REUSE),
                List.of(KermitFtps.warm().warmedUp(WARM_UPS), new CamelFtps(3, ROUNDS)),
                List.of(target),
                new Transfers(Curl::upload));
        RowResult result = new Runner(stage, ROUNDS, System.out).run(row);
        assertThat(target.ratio(result)).as("%s alone", direction).isGreaterThanOrEqualTo(FLOOR_EACH_WAY);
        return result;
    }
}
