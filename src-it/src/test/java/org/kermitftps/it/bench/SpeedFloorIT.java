package org.kermitftps.it.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
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
 * The part of the benchmark that every build runs: ours stays at least three times as fast as Camel's own {@code ftps:}
 * with many small files, on a server where that one can work.
 */
@NeedsDocker
class SpeedFloorIT {

    private static final double FLOOR = 3;
    private static final int ROUNDS = 3;

    /** A daemon is warm after its first thousand files; before, the compiler takes most of the time. */
    private static final int WARM_UPS = 12;

    private static final int FILES = 80;
    private static final int BYTES = 2_000;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(
            mode = Mode.INCLUDE,
            names = {"UP", "DOWN_AND_DELETE"})
    void staysThreeTimesAsFastAsCamelFtps(Work.Kind direction) throws Exception {
        Target target = Target.atLeast(FLOOR, Measure.WALL, KermitFtps.NAME, CamelFtps.NAME);
        Row row = new Row(
                "floor",
                FILES + " small files " + direction,
                new Work(direction, FILES, BYTES, 1),
                stage -> stage.site(ServerVariant.VSFTPD_WITHOUT_REUSE),
                List.of(KermitFtps.warm().warmedUp(WARM_UPS), new CamelFtps(3, ROUNDS)),
                List.of(target),
                new Transfers(Curl::upload));
        try (Stage stage = new Stage(folder)) {
            RowResult result = new Runner(stage, ROUNDS, System.out).run(row);

            assertThat(result.failure(KermitFtps.NAME)).isEmpty();
            assertThat(result.failure(CamelFtps.NAME)).isEmpty();
            assertThat(target.ratio(result))
                    .as(
                            "camel ftps: by ours, medians of %s and %s",
                            result.series(CamelFtps.NAME, Measure.WALL), result.series(KermitFtps.NAME, Measure.WALL))
                    .isGreaterThanOrEqualTo(FLOOR);
        }
    }
}
